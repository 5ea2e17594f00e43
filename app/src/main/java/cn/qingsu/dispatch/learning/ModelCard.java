package cn.qingsu.dispatch.learning;

/**
 * What a model says of itself.
 *
 * @param subject what its labels are, as the history's column was called
 * @param examples orders it learned from
 * @param labels how many there are
 * @param reader the language model that it reads with
 * @param seed with the same history and seed the same model comes out
 * @param bar the probability from which on its own validation was 95 % right; above 1 if it never was
 * @param validation what it found when it learned from the first part of the history and was asked about the rest
 */
public record ModelCard(
        String subject, int examples, int labels, String reader, long seed, double bar, Figures validation) {}
