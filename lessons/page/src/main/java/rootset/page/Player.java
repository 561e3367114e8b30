package rootset.page;

import org.teavm.jso.JSExport;
import rootset.lab.Film;

/** A film for a page's own script; one that could not be made has no steps, and an error. */
public final class Player {
  private final Film film;
  private final String error;

  Player(Film film) {
    this.film = film;
    this.error = film.error();
  }

  Player(String error) {
    this.film = null;
    this.error = error;
  }

  /** What went wrong; empty if nothing did. */
  @JSExport
  public String error() {
    return error;
  }

  /** The number of steps; -1 if there is no film. */
  @JSExport
  public int length() {
    return film == null ? -1 : film.length();
  }

  /** See {@link Film#sentence}. */
  @JSExport
  public String sentence(int step) {
    return film.sentence(step);
  }

  /** See {@link Film#line}. */
  @JSExport
  public int line(int step) {
    return film.line(step);
  }

  /** See {@link Film#phase}. */
  @JSExport
  public String phase(int step) {
    return film.phase(step);
  }

  /** See {@link Film#console}. */
  @JSExport
  public String console(int step) {
    return film.console(step);
  }

  /** See {@link Film#svg}. */
  @JSExport
  public String svg(int step, String view, int columns) {
    return film.svg(step, view, columns);
  }

  /** See {@link Film#suitableView}. */
  @JSExport
  public String suitableView() {
    return film.suitableView();
  }

  /** See {@link Film#question}. */
  @JSExport
  public String question(int step) {
    return film.question(step);
  }

  /** See {@link Film#why}. */
  @JSExport
  public String why(int step, int object) {
    return film.why(step, object);
  }

  /** See {@link Film#objects}. */
  @JSExport
  public String objects(int step) {
    return film.objects(step);
  }

  /** See {@link Film#plot}. */
  @JSExport
  public String plot(int step) {
    return film.plot(step);
  }

  /** See {@link Film#recording}. */
  @JSExport
  public String recording() {
    return film.recording();
  }
}
