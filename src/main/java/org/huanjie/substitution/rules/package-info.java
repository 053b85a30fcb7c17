/** Pure rules of the package {@code substitution}: values in, findings out. */
package org.huanjie.substitution.rules;
