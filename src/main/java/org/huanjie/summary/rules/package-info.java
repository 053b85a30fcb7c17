/** Pure rules of the package {@code summary}: values in, findings out. */
package org.huanjie.summary.rules;
