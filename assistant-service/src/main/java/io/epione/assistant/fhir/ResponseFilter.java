package io.epione.assistant.fhir;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a search asks of responses beside their time: all of the outer lists, any of the inner.
 *
 * @param questionnaires addresses, with or without a version
 */
record ResponseFilter(List<List<String>> ids, List<List<Token>> questionnaires, List<List<Token>> statuses)
        implements Predicate<KeptResponse> {
    private static final String STATUS = "http://hl7.org/fhir/questionnaire-answers-status";

    static ResponseFilter of(SearchParameters parameters) {
        return new ResponseFilter(
                parameters.all("_id"), Token.all(parameters.all("questionnaire")), Token.all(parameters.all("status")));
    }

    @Override
    public boolean test(KeptResponse response) {
        Token of = Token.of(response.sent().questionnaire());
        return ids.stream().allMatch(any -> any.contains(response.id()))
                && questionnaires.stream().allMatch(any -> any.stream().anyMatch(asked -> isOf(asked, of)))
                && statuses.stream()
                        .allMatch(any -> any.stream()
                                .anyMatch(asked ->
                                        asked.matches(STATUS, response.sent().status())));
    }

    /** A canonical address reads like a token: before the bar what it is, after it the version. */
    private static boolean isOf(Token asked, Token of) {
        boolean anyVersion = asked.system() == null;
        String address = anyVersion ? asked.code() : asked.system();
        String own = of.system() == null ? of.code() : of.system();
        String version = of.system() == null ? "" : of.code();
        return own.equals(address)
                && (anyVersion || asked.code().isEmpty() || asked.code().equals(version));
    }
}
