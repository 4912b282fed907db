package io.epione.signals.genome;

/** What a file is by its first bytes. */
enum FileKind {
    GZIP("packed-twice", "The file is packed twice; unpack it once and send it again."),
    ZIP("packed-twice", "The file is packed twice; unpack it once and send it again."),
    BAM("bam", "This is a BAM or CRAM file of reads; send the called variants (VCF)."),
    BCF("bcf", "This is a BCF file; send it as VCF (bcftools view)."),
    PDF("pdf", "This is a PDF; send the raw data file itself."),
    EMPTY("empty", "The file is empty."),
    WIDE("encoding", "The file is written in UTF-16; save it as plain text and send it again."),
    BINARY("not-genotypes", "This is no text of genotypes; send a VCF or the raw data file of a consumer test."),
    TEXT("", "");

    private final String code;
    private final String message;

    FileKind(String code, String message) {
        this.code = code;
        this.message = message;
    }

    static FileKind of(byte[] start) {
        if (start.length == 0) {
            return EMPTY;
        }
        if (begins(start, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(start, 'B', 'A', 'M', 1)
                || begins(start, 'C', 'R', 'A', 'M')
                || begins(start, '@', 'H', 'D', '\t')) {
            return BAM;
        }
        if (begins(start, 'B', 'C', 'F')) {
            return BCF;
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff)) {
            return WIDE;
        }
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return BINARY;
            }
        }
        return begins(start, '<') || begins(start, '{') || begins(start, '>') ? BINARY : TEXT;
    }

    void refuseUnlessText() throws RefusedGenome {
        if (this != TEXT) {
            throw new RefusedGenome(code, message);
        }
    }

    private static boolean begins(byte[] start, int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
