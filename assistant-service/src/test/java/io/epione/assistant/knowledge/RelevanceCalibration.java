package io.epione.assistant.knowledge;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.epione.policies.knowledge.Card;
import io.epione.policies.knowledge.CardLoader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Fits the coefficients of {@link Relevance} and prints them with what they achieve on questions they were not fitted
 * on. In each of five parts the cards lack the questions of that part, which are then asked: the question's own card is
 * the example of an answer, the best other card that of none.
 */
final class RelevanceCalibration {
    private static final int PARTS = 5;

    private RelevanceCalibration() {}

    /** A question that its own card was not indexed with, and the features of every card found for it. */
    private record Asked(int part, String own, Map<String, double[]> cards) {}

    private record Example(double[] x, boolean answers) {}

    public static void main(String... arguments) throws IOException {
        List<Asked> all = asked();
        int right = 0;
        int first = 0;
        int wronglyAnswered = 0;
        int leftUnanswered = 0;
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            double[] fitted = fit(all.stream().filter(a -> a.part() != held).toList());
            for (Asked question : all.stream().filter(a -> a.part() == held).toList()) {
                String best = best(question.cards(), fitted, "");
                first += best.equals(question.own()) ? 1 : 0;
                boolean answered = chance(fitted, x(question, best)) >= KnowledgeBase.ENOUGH;
                right += answered && best.equals(question.own()) ? 1 : 0;
                leftUnanswered += answered ? 0 : 1;
                String other = best(question.cards(), fitted, question.own());
                wronglyAnswered += chance(fitted, x(question, other)) >= KnowledgeBase.ENOUGH ? 1 : 0;
            }
        }
        double n = all.size();
        double[] weights = fit(all);
        System.out.printf(
                Locale.ROOT,
                "intercept %.2f, coverage %.2f, asked %.2f, told %.2f%n%d questions, held out: own card first %.3f,"
                        + " answered from it %.3f, left unanswered %.3f; answered although its card is gone %.3f%n",
                weights[0],
                weights[1],
                weights[2],
                weights[3],
                all.size(),
                first / n,
                right / n,
                leftUnanswered / n,
                wronglyAnswered / n);
    }

    private static String best(Map<String, double[]> cards, double[] weights, String but) {
        return cards.entrySet().stream()
                .filter(card -> !card.getKey().equals(but))
                .max(Comparator.comparingDouble(card -> chance(weights, card.getValue())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static double[] x(Asked question, String card) {
        return question.cards().getOrDefault(card, new double[] {1, 0, 0, 0});
    }

    /** First which card fits best (a softmax over the cards of a question), then how surely the best one answers. */
    private static double[] fit(List<Asked> all) {
        double[] order = order(all);
        List<Example> examples = new ArrayList<>();
        for (Asked question : all) {
            examples.add(new Example(scored(order, x(question, question.own())), true));
            examples.add(new Example(scored(order, x(question, best(question.cards(), order, question.own()))), false));
        }
        double[] sure = logistic(examples);
        return new double[] {sure[0], sure[1] * order[1], sure[1] * order[2], sure[1] * order[3]};
    }

    private static double[] scored(double[] order, double[] x) {
        return new double[] {1, order[1] * x[1] + order[2] * x[2] + order[3] * x[3]};
    }

    private static double[] order(List<Asked> all) {
        double[] weights = new double[4];
        for (int step = 0; step < 1_500; step++) {
            double[] gradient = new double[4];
            for (Asked question : all) {
                if (question.cards().containsKey(question.own())) {
                    add(gradient, question, weights, all.size());
                }
            }
            for (int i = 1; i < 4; i++) {
                weights[i] += 20 * gradient[i];
            }
        }
        return weights;
    }

    private static void add(double[] gradient, Asked question, double[] weights, int all) {
        double sum = 0;
        double[] mean = new double[4];
        for (double[] x : question.cards().values()) {
            double weight = Math.exp(scored(weights, x)[1]);
            sum += weight;
            for (int i = 1; i < 4; i++) {
                mean[i] += weight * x[i];
            }
        }
        for (int i = 1; i < 4; i++) {
            gradient[i] += (x(question, question.own())[i] - mean[i] / sum) / all;
        }
    }

    private static double chance(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Newton's method would do; this is shorter. */
    private static double[] logistic(List<Example> examples) {
        double centre = examples.stream().mapToDouble(e -> e.x()[1]).average().orElse(0);
        double[] weights = new double[2];
        for (int step = 0; step < 5_000; step++) {
            double[] gradient = new double[2];
            for (Example example : examples) {
                double[] x = {1, example.x()[1] - centre};
                double miss = (example.answers() ? 1 : 0) - chance(weights, x);
                gradient[0] += miss / examples.size();
                gradient[1] += miss * x[1] / examples.size();
            }
            weights[0] += 0.5 * gradient[0];
            weights[1] += 0.5 * gradient[1];
        }
        return new double[] {weights[0] - weights[1] * centre, weights[1]};
    }

    private static List<Asked> asked() throws IOException {
        Meaning meaning = new Meaning(remembering(new BgeSmallEnV15QuantizedEmbeddingModel()));
        List<Card> cards = CardLoader.shipped();
        List<Asked> all = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            ByteBuffersDirectory index = new ByteBuffersDirectory();
            int held = part;
            PassageIndex.write(
                    index,
                    cards.stream()
                            .flatMap(card -> CardPassages.of(card).stream())
                            .map(entry -> without(entry, held))
                            .toList(),
                    meaning);
            LuceneKnowledgeBase knowledge = new LuceneKnowledgeBase(index, () -> Optional.of(meaning));
            for (Card card : cards) {
                for (int i = held; i < card.questions().size(); i += PARTS) {
                    Map<String, double[]> found = new HashMap<>();
                    knowledge
                            .relevances(card.questions().get(i))
                            .forEach((id, relevance) -> found.put(id, x(relevance)));
                    all.add(new Asked(held, card.id(), found));
                }
            }
        }
        return all;
    }

    private static Indexable without(Indexable entry, int part) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < entry.questions().size(); i++) {
            if (i % PARTS != part) {
                kept.add(entry.questions().get(i));
            }
        }
        return new Indexable(entry.passage(), kept, entry.topics());
    }

    private static double[] x(Relevance relevance) {
        return new double[] {1, relevance.coverage(), relevance.asked(), relevance.told()};
    }

    private static EmbeddingModel remembering(EmbeddingModel model) {
        Map<String, Embedding> known = new HashMap<>();
        return new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                return Response.from(texts.stream()
                        .map(text -> known.computeIfAbsent(
                                text.text(), any -> model.embed(text).content()))
                        .toList());
            }
        };
    }
}
