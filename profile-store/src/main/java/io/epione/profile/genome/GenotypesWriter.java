package io.epione.profile.genome;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes genotypes as bytes; {@link GenotypesReader} reads them. */
final class GenotypesWriter {
    static final int MAGIC = 0x45504754;
    static final int VERSION = 1;
    static final int HAS_RS_IDS = 1;
    static final int HAS_R2 = 2;

    private static final int BUFFER = 64 * 1024;

    private final DataOutputStream out;

    private GenotypesWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    static void write(PackedGenotypes genotypes, String[] texts, OutputStream out) throws IOException {
        var writer = new GenotypesWriter(out);
        writer.out.writeInt(MAGIC);
        writer.out.writeByte(VERSION);
        writer.out.writeByte(genotypes.build().ordinal());
        writer.number(texts.length);
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            writer.number(bytes.length);
            writer.out.write(bytes);
        }
        for (Chromosome chromosome : Chromosome.all()) {
            writer.sites(genotypes.sites(chromosome));
        }
        writer.out.flush();
    }

    private void sites(Sites sites) throws IOException {
        number(sites.size());
        if (sites.size() > 0) {
            out.writeByte((sites.hasRsIds() ? HAS_RS_IDS : 0) | (sites.hasR2() ? HAS_R2 : 0));
            rows(sites);
            complexes(sites.complexes());
        }
        blocks(sites.blocks());
    }

    private void rows(Sites sites) throws IOException {
        int before = 0;
        for (int row = 0; row < sites.size(); row++) {
            number(sites.position(row) - before);
            before = sites.position(row);
        }
        out.write(sites.codes());
        for (int row = 0; sites.hasRsIds() && row < sites.size(); row++) {
            out.writeInt(sites.rsId(row));
        }
        for (int row = 0; sites.hasR2() && row < sites.size(); row++) {
            out.writeShort(sites.r2Steps(row));
        }
    }

    private void complexes(Complexes complexes) throws IOException {
        for (int i = 0; i < complexes.rows().length; i++) {
            number(complexes.references()[i] + 1);
            number(complexes.alternatives()[i] + 1);
            number(complexes.firsts()[i] + 1);
            number(complexes.seconds()[i] + 1);
            out.writeBoolean(complexes.phased()[i]);
        }
    }

    private void blocks(ReferenceBlocks blocks) throws IOException {
        number(blocks.size());
        int before = 0;
        for (int block = 0; block < blocks.size(); block++) {
            number(blocks.start(block) - before);
            number(blocks.end(block) - blocks.start(block));
            out.writeByte(blocks.copies(block));
            before = blocks.end(block);
        }
    }

    /** Seven bits a byte, the lowest first. */
    private void number(int value) throws IOException {
        int left = value;
        while ((left & ~0x7f) != 0) {
            out.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
