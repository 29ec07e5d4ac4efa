@rem The scripts of package.json begin with "exec", by which a POSIX shell gives its place to the
@rem command, so that Ctrl-C and other signals reach it. On Windows this file stands in for it.
@%*
