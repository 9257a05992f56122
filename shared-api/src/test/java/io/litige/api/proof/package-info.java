/** Tests of the published format. */
@org.jspecify.annotations.NullMarked
package io.litige.api.proof;
