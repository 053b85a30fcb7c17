/** Documents and clauses: what people read instead of codes. */
package org.huanjie.clause;
