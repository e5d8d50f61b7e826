package press.masthead.offline

import java.nio.file.Path
import java.sql.DriverManager

/** Looks into the file of a copy from outside, and spoils it. */
class Database(file: Path) : AutoCloseable {

    private val connection = DriverManager.getConnection("jdbc:sqlite:$file")

    fun run(sql: String) = connection.createStatement().use { it.executeUpdate(sql) }

    fun all(sql: String): List<String> = connection.createStatement().use { statement ->
        val rows = statement.executeQuery(sql)
        buildList { while (rows.next()) add(rows.getString(1)) }
    }

    override fun close() = connection.close()
}
