package news;

interface Reader {
  void headline(String text);
}
