/** VCF and gVCF: htsjdk reads the head, the rows are read as bytes. */
@NullMarked
package io.epione.signals.vcf;

import org.jspecify.annotations.NullMarked;
