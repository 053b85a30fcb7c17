/** Pure rules of the package {@code succession}: values in, findings out. */
package org.huanjie.succession.rules;
