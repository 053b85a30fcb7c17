/** Pure rules of the package {@code tally}: values in, findings out. */
package org.huanjie.tally.rules;
