package cn.qingsu.dispatch.training;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How often catalogue and model were right together and against each other, on orders that the model had not learned from. So a probability
 * means what it says though two judges speak.
 *
 * @param counts by what they said and the class of the model's own probability
 */
public record Sureness(Map<String, Count> counts) {

    public static final Sureness UNKNOWN = new Sureness(Map.of());

    private static final int CLASSES = 10;
    private static final double DOUBT = 4; // as many orders as the model's own word weighs

    public Sureness {
        counts = Map.copyOf(counts);
    }

    /** How many there were, and how often each was right. */
    public record Count(int cases, int catalogue, int model) {

        Count with(boolean catalogueRight, boolean modelRight) {
            return new Count(cases + 1, catalogue + (catalogueRight ? 1 : 0), model + (modelRight ? 1 : 0));
        }
    }

    /** How the two stand to each other. */
    public enum Stance {
        AGREE,
        DIFFER,
        /** The catalogue names nobody. */
        MODEL_ALONE
    }

    /** Counts up. */
    static final class Tally {

        private final Map<String, Count> counts = new TreeMap<>();

        void add(Stance stance, double probability, boolean catalogueRight, boolean modelRight) {
            counts.merge(
                    key(stance, probability),
                    new Count(0, 0, 0).with(catalogueRight, modelRight),
                    (one, other) -> one.with(catalogueRight, modelRight));
        }

        Sureness sureness() {
            return new Sureness(counts);
        }
    }

    private static String key(Stance stance, double probability) {
        return stance + "-" + Math.clamp((int) (probability * CLASSES), 0, CLASSES - 1);
    }

    private Count count(Stance stance, double probability) {
        return Objects.requireNonNull(counts.getOrDefault(key(stance, probability), new Count(0, 0, 0)));
    }

    /** How sure the model's first unit is. */
    public double ofModel(Stance stance, double probability) {
        Count count = count(stance, probability);
        return (count.model() + DOUBT * probability) / (count.cases() + DOUBT);
    }

    /** How sure the catalogue's unit is, where the model says another. */
    public double ofCatalogue(double probability) {
        Count count = count(Stance.DIFFER, probability);
        return (count.catalogue() + DOUBT * (1 - probability)) / (count.cases() + DOUBT);
    }
}
