/** Pure rules of the package {@code result}: values in, findings out. */
package org.huanjie.result.rules;
