/** What a mention passes on: canonical links, and the names under which stories are joined. Pure logic, no Kafka. */
@NullMarked
package dev.flashover.enrich.root;

import org.jspecify.annotations.NullMarked;
