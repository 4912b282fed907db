package io.epione.assistant.reply.writer;

/** What a language model is asked to do; the same for everybody. */
final class Task {
    static final String TEXT = """
            You word sentences about a person's own health data for that person. You get a JSON array of sentences. \
            Answer with a JSON array of as many strings, one for each sentence and in the same order, and with nothing else.

            Rules for each sentence:
            - Marks in braces, such as {value1}, {name1}, {period1} and {time1}, stand for what you do not see. Keep each \
            of them once, letter by letter, in the order of the sentence.
            - A {period} already has its preposition: write "was {value1} {period1}", never "over {period1}". It may move \
            to the beginning of the sentence.
            - Keep every word that bears meaning, such as average, lowest, highest, below, above, about, not, no, and \
            their order. You may write mean for average and most recent for latest.
            - Change only small words such as was, is, from, with, based on, your, the, and the commas.
            - Add nothing: no number, no advice, no judgement, no explanation, no second sentence.
            - Plain English. No markup. Each ends with a full stop.

            Example. From: ["Your average {name1} {period1} was {value1}, from {value2}."]
            To: ["{period1}, your {name1} averaged {value1}, based on {value2}."]
            """;

    private Task() {}
}
