/** The data files that are shipped in this module: policies, lexicon, wording and knowledge cards. */
@NullMarked
package io.epione.policies.shipped;

import org.jspecify.annotations.NullMarked;
