package io.epione.profile.genome;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes genotypes as bytes; {@link GenotypesReader} reads them. */
final class GenotypesWriter {
    static final int MAGIC = 0x45504754;
    static final int VERSION = 1;
    static final int HAS_RS_IDS = 1;
    static final int HAS_R2 = 2;

    private final ByteSink out;

    private GenotypesWriter(OutputStream out) {
        this.out = new ByteSink(out);
    }

    static void write(PackedGenotypes genotypes, String[] texts, OutputStream out) throws IOException {
        var writer = new GenotypesWriter(out);
        writer.out.four(MAGIC);
        writer.out.one(VERSION);
        writer.out.one(genotypes.build().ordinal());
        writer.out.number(texts.length);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            writer.out.number(bytes.length);
            writer.out.bytes(bytes);
        }
        for (Chromosome chromosome : Chromosome.all()) {
            writer.sites(genotypes.sites(chromosome));
        }
        writer.out.flush();
    }

    private void sites(Sites sites) throws IOException {
        out.number(sites.size());
        if (sites.size() > 0) {
            out.one((sites.hasRsIds() ? HAS_RS_IDS : 0) | (sites.hasR2() ? HAS_R2 : 0));
            rows(sites);
            complexes(sites.complexes());
        }
        blocks(sites.blocks());
    }

    private void rows(Sites sites) throws IOException {
        int before = 0;
        for (int row = 0; row < sites.size(); row++) {
            out.number(sites.position(row) - before);
            before = sites.position(row);
        }
        out.bytes(sites.codes());
        for (int row = 0; sites.hasRsIds() && row < sites.size(); row++) {
            out.four(sites.rsId(row));
        }
        for (int row = 0; sites.hasR2() && row < sites.size(); row++) {
            out.two(sites.r2Steps(row));
        }
    }

    private void complexes(Complexes complexes) throws IOException {
        for (int i = 0; i < complexes.rows().length; i++) {
            out.number(complexes.references()[i] + 1);
            out.number(complexes.alternatives()[i] + 1);
            out.number(complexes.firsts()[i] + 1);
            out.number(complexes.seconds()[i] + 1);
            out.one(complexes.phased()[i] ? 1 : 0);
        }
    }

    private void blocks(ReferenceBlocks blocks) throws IOException {
        out.number(blocks.size());
        int before = 0;
        for (int block = 0; block < blocks.size(); block++) {
            out.number(blocks.start(block) - before);
            out.number(blocks.end(block) - blocks.start(block));
            out.one(blocks.copies(block));
            before = blocks.end(block);
        }
    }
}
