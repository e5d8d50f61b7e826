package masthead.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where a copy is: its scope, the epoch of the commit numbers, and how far it has come. It tells nothing of who asks or when, so
 * that all copies in the same place ask for the same.
 */
record SyncCursor(Scope scope, UUID epoch, Place place) {

    private static final int VERSION = 1;

    /** How far a copy has come. */
    sealed interface Place {

        /** The newest commit of which the copy may have seen something; no answer may be older. */
        long seen();

        /** The commit since which all changes are still needed. */
        long base();
    }

    /**
     * In a snapshot, which began at a commit, behind a document.
     *
     * @param micros when it was published, in microseconds since 1970
     */
    record InSnapshot(long base, long seen, SyncType type, long micros, UUID id) implements Place {}

    /**
     * Behind a commit.
     *
     * @param base the commit as of which the copy was last true as a whole
     * @param whole whether it still is, as of this commit; else pages of a snapshot or of the log have told it of what came later,
     *     and nothing is known of what it has
     */
    record InLog(long base, long commit, long seen, boolean whole) implements Place {

        static InLog at(long commit) {
            return new InLog(commit, commit, commit, true);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, epoch);
            writeScope(out);
            switch (place) {
                case InSnapshot at -> {
                    out.writeByte(0);
                    out.writeLong(at.base());
                    out.writeLong(at.seen());
                    out.writeUTF(at.type().name());
                    out.writeLong(at.micros());
                    write(out, at.id());
                }
                case InLog at -> {
                    out.writeByte(at.whole() ? 1 : 2);
                    out.writeLong(at.base());
                    out.writeLong(at.commit());
                    out.writeLong(at.seen());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes can be written to memory", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when they are of another version */
    static SyncCursor of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version");
            }
            UUID epoch = id(in);
            Scope scope = scope(in);
            int kind = in.readByte();
            Place place = kind == 0
                    ? new InSnapshot(
                            in.readLong(), in.readLong(), SyncType.valueOf(in.readUTF()), in.readLong(), id(in))
                    : new InLog(in.readLong(), in.readLong(), in.readLong(), kind == 1);
            return new SyncCursor(scope, epoch, place);
        }
    }

    private void writeScope(DataOutputStream out) throws IOException {
        out.writeByte(scope.types().size());
        for (SyncType type : scope.types()) {
            out.writeUTF(type.name());
        }
        out.writeByte(scope.sections().size());
        for (UUID section : scope.sections()) {
            write(out, section);
        }
        out.writeByte(scope.languages().size());
        for (String language : scope.languages()) {
            out.writeUTF(language);
        }
        LocalDate since = scope.since();
        out.writeLong(since == null ? Long.MIN_VALUE : since.toEpochDay());
        out.writeBoolean(scope.blocks());
        out.writeShort(scope.limit());
    }

    private static Scope scope(DataInputStream in) throws IOException {
        Set<SyncType> types = EnumSet.noneOf(SyncType.class);
        for (int left = in.readByte(); left > 0; left--) {
            types.add(SyncType.valueOf(in.readUTF()));
        }
        List<UUID> sections = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            sections.add(id(in));
        }
        List<String> languages = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            languages.add(in.readUTF());
        }
        long since = in.readLong();
        return new Scope(
                types,
                sections,
                languages,
                since == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(since),
                in.readBoolean(),
                in.readShort());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
