/** Risk models: published equations and trained models, run by ONNX Runtime (hop 6). */
@NullMarked
package io.epione.models;

import org.jspecify.annotations.NullMarked;
