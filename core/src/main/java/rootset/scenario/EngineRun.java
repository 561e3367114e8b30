package rootset.scenario;

/**
 * What a collector of the engine did with a scenario: the run, and the insides of the collector at
 * the moment of each image.
 *
 * @param run what every collector shows
 * @param insides as many as the run has images
 * @param paranoid whether there is an image after every operation
 */
public record EngineRun(Run run, Insides[] insides, boolean paranoid) {}
