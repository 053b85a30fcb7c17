/** Pure rules of the package {@code document}: values in, findings out. */
package org.huanjie.document.rules;
