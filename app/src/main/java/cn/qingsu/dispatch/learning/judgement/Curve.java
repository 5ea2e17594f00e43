package cn.qingsu.dispatch.learning.judgement;

import java.util.Arrays;

/** Finds where a smooth function of many variables is least (L-BFGS, with Armijo's rule for the length of a step). */
final class Curve {

    private static final int REMEMBERED = 8;
    private static final double FLAT = 1e-5;
    private static final double ENOUGH = 1e-4;
    private static final int HALVINGS = 30;

    /** A function and its slope. */
    @FunctionalInterface
    interface Function {

        /**
         * @param slope to be filled
         * @return the function's value at {@code at}
         */
        double at(double[] at, double[] slope);
    }

    private final Function function;
    private final double[][] moves = new double[REMEMBERED][];
    private final double[][] turns = new double[REMEMBERED][];
    private int remembered;

    private Curve(Function function) {
        this.function = function;
    }

    /** @param rounds steps at most */
    static double[] lowest(Function function, double[] start, int rounds) {
        return new Curve(function).descend(start.clone(), rounds);
    }

    private double[] descend(double[] at, int rounds) {
        double[] slope = new double[at.length];
        double value = function.at(at, slope);
        for (int round = 0; round < rounds && Math.sqrt(product(slope, slope)) > FLAT; round++) {
            double[] direction = direction(slope);
            double steepness = product(direction, slope);
            double[] next = new double[at.length];
            double[] nextSlope = new double[at.length];
            double length = remembered == 0 ? Math.min(1, 1 / Math.sqrt(product(slope, slope))) : 1;
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
                for (int i = 0; i < at.length; i++) {
                    next[i] = at[i] + length * direction[i];
                }
                nextValue = function.at(next, nextSlope);
                if (nextValue <= value + ENOUGH * length * steepness) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return at;
            }
            remember(at, next, slope, nextSlope);
            at = next;
            slope = nextSlope;
            value = nextValue;
        }
        return at;
    }

    private void remember(double[] from, double[] to, double[] slopeFrom, double[] slopeTo) {
        double[] move = difference(to, from);
        double[] turn = difference(slopeTo, slopeFrom);
        if (product(move, turn) > 0) {
            moves[remembered % REMEMBERED] = move;
            turns[remembered % REMEMBERED] = turn;
            remembered++;
        }
    }

    private double[] direction(double[] slope) {
        double[] direction = Arrays.stream(slope).map(each -> -each).toArray();
        int oldest = Math.max(0, remembered - REMEMBERED);
        double[] share = new double[REMEMBERED];
        for (int i = remembered - 1; i >= oldest; i--) {
            int slot = i % REMEMBERED;
            share[slot] = product(moves[slot], direction) / product(moves[slot], turns[slot]);
            add(direction, -share[slot], turns[slot]);
        }
        if (remembered > 0) {
            int newest = (remembered - 1) % REMEMBERED;
            double scale = product(moves[newest], turns[newest]) / product(turns[newest], turns[newest]);
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (int i = oldest; i < remembered; i++) {
            int slot = i % REMEMBERED;
            double back = product(turns[slot], direction) / product(moves[slot], turns[slot]);
            add(direction, share[slot] - back, moves[slot]);
        }
        return direction;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    private static void add(double[] to, double factor, double[] change) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * change[i];
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
