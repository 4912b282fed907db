package io.epione.policies.understanding;

/** Simple English inflection and the distance of one edit. */
final class Words {
    private Words() {}

    /** Takes plural, past and -ing endings off; the result is a key, not a word. */
    static String stem(String word) {
        String w = word;
        if (w.length() > 4 && w.endsWith("ies")) {
            w = w.substring(0, w.length() - 3) + "y";
        } else if (w.length() >= 6 && w.endsWith("ing")) {
            w = w.substring(0, w.length() - 3);
        } else if (w.length() >= 5 && w.endsWith("ed") && w.charAt(w.length() - 3) != 'e') {
            w = w.substring(0, w.length() - 2);
        } else if (w.length() >= 5
                && (w.endsWith("sses") || w.endsWith("shes") || w.endsWith("xes") || w.endsWith("tches"))) {
            w = w.substring(0, w.length() - 2);
        } else if (w.length() >= 4 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            w = w.substring(0, w.length() - 1);
        }
        if (w.length() >= 5 && w.endsWith("e")) {
            w = w.substring(0, w.length() - 1);
        }
        int last = w.length() - 1;
        return last >= 3 && w.charAt(last) == w.charAt(last - 1) ? w.substring(0, last) : w;
    }

    /** Whether two words differ by at most one inserted, deleted, replaced or swapped letter. */
    static boolean withinOneEdit(String a, String b) {
        int min = Math.min(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < min && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        String restA = a.substring(i);
        String restB = b.substring(i);
        if (restA.equals(restB)) {
            return true;
        }
        if (restA.length() == restB.length()) {
            return restA.substring(1).equals(restB.substring(1))
                    || (restA.length() >= 2
                            && restA.charAt(0) == restB.charAt(1)
                            && restA.charAt(1) == restB.charAt(0)
                            && restA.substring(2).equals(restB.substring(2)));
        }
        return restA.length() > restB.length() ? restA.substring(1).equals(restB) : restA.equals(restB.substring(1));
    }
}
