/** Tests of the polygenic scores, on genotypes and scoring files of the project's own making and on published ones. */
@NullMarked
package io.epione.models.polygenic;

import org.jspecify.annotations.NullMarked;
