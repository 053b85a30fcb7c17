/** Pure rules of the package {@code shortage}: values in, findings out. */
package org.huanjie.shortage.rules;
