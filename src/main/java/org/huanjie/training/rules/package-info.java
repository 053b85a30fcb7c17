/** Pure rules of the package {@code training}: values in, findings out. */
package org.huanjie.training.rules;
