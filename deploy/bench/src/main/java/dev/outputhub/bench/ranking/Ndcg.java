package dev.outputhub.bench.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Normalised discounted cumulated gain of a ranking with graded judgements (Järvelin and Kekäläinen, Cumulated gain-based evaluation of
 * IR techniques, ACM TOIS 20(4), 2002), with the exponential gain of Burges et al. (Learning to rank using gradient descent, ICML 2005):
 * DCG@k = Σ (2^grade(i) − 1) / log2(i + 1) over the places i = 1 … k, divided by that of the best possible order.
 */
public final class Ndcg {

    private Ndcg() {}

    /**
     * @param ranked the grades of what was found, best place first; 0 for what is not judged
     * @param judged the grades of everything there is to be found
     * @return 1 for the best order, 0 where nothing of it was found
     */
    public static double at(int depth, List<Integer> ranked, Collection<Integer> judged) {
        double ideal =
                gain(depth, judged.stream().sorted(Comparator.reverseOrder()).toList());
        return ideal == 0 ? 0 : gain(depth, ranked) / ideal;
    }

    private static double gain(int depth, List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(depth, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}
