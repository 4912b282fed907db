package io.epione.assistant.conversation;

import java.sql.SQLException;

/** The database did not answer. The message of the cause is left out: it may repeat what a person wrote. */
public final class ConversationStoreDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConversationStoreDown(SQLException cause) {
        super("SQL state " + cause.getSQLState());
    }
}
