/** Pure rules of the package {@code preparation}: values in, findings out. */
package org.huanjie.preparation.rules;
