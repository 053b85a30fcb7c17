/** Pure rules of the package {@code scheme}: values in, findings out. */
package org.huanjie.scheme.rules;
