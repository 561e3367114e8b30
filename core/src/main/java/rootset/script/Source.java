package rootset.script;

/** A text with a name: says where in it something stands. */
record Source(String name, String text) {
  int line(int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  int column(int at) {
    return at - (at == 0 ? -1 : text.lastIndexOf('\n', at - 1));
  }

  String place(int at) {
    return name + ":" + line(at) + ":" + column(at);
  }

  /** What stands from {@code at} to the end of its line, at most up to {@code end}. */
  String statement(int at, int end) {
    int stop = text.indexOf('\n', at);
    stop = stop < 0 || stop > end ? end : stop;
    while (stop > at && text.charAt(stop - 1) <= ' ') {
      stop--;
    }
    return text.substring(at, stop);
  }
}
