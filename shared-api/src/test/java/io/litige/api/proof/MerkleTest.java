package io.litige.api.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trees and proofs against the reference data of RFC 6962 implementations, and against their own definition. */
class MerkleTest {
    /** Leaves and roots of the test data of certificate-transparency, which implementations of RFC 6962 share. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /** Sizes over several tiles and around their borders. */
    private static final int LARGEST = 600;

    private static final List<Hash> LOG = IntStream.range(0, LARGEST)
            .mapToObj(i -> Hash.leaf(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
            .toList();

    @Test
    void rootsAreThoseOfTheReference() {
        var leaves = reference();
        for (int size = 1; size <= leaves.size(); size++) {
            assertThat(Merkle.root(leaves.subList(0, size)).hex()).isEqualTo(ROOTS.get(size - 1));
        }
        assertThat(Merkle.root(List.of()).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void pathsAreThoseOfTheReference() {
        var nodes = Merkle.nodes(reference());
        assertThat(Merkle.inclusion(0, 8, nodes).stream().map(Hash::hex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(Merkle.inclusion(5, 8, nodes).stream().map(Hash::hex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        ROOTS.get(3));
        assertThat(Merkle.inclusion(2, 3, nodes).stream().map(Hash::hex)).containsExactly(ROOTS.get(1));
        assertThat(Merkle.consistency(6, 8, nodes).stream().map(Hash::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        ROOTS.get(3));
        assertThat(Merkle.consistency(2, 5, nodes).stream().map(Hash::hex))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    @Test
    void everyLeafIsIncludedAtEverySizeAndNowhereElse() {
        var random = new Random(6962);
        for (int size = 1; size <= LARGEST; size += size < 70 || size > 250 && size < 260 ? 1 : 37) {
            var nodes = Merkle.nodes(LOG.subList(0, size));
            var root = Merkle.root(size, nodes);
            for (int index = 0; index < size; index++) {
                var path = Merkle.inclusion(index, size, nodes);
                var leaf = LOG.get(index);
                assertThat(Check.included(index, size, leaf, path, root)).isTrue();
                int other = random.nextInt(LARGEST);
                assertThat(Check.included(other, size, leaf, path, root)).isEqualTo(other == index);
                assertThat(Check.included(index, size, LOG.get(other), path, root))
                        .isEqualTo(other == index);
                assertThat(Check.included(index, size, leaf, shortened(path), root))
                        .isEqualTo(path.isEmpty());
                assertThat(Check.included(index, size, leaf, lengthened(path), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsTheBeginningOfEveryLaterOne() {
        for (int size = 1; size <= LARGEST; size += size < 70 || size > 250 && size < 260 ? 1 : 53) {
            var nodes = Merkle.nodes(LOG);
            var root = Merkle.root(size, nodes);
            for (int old = 0; old <= size; old++) {
                var path = Merkle.consistency(old, size, nodes);
                var oldRoot = Merkle.root(old, nodes);
                assertThat(Check.consistent(old, oldRoot, size, root, path)).isTrue();
                assertThat(Check.consistent(old, Hash.of(oldRoot.bytes()), size, root, path))
                        .isFalse();
                assertThat(Check.consistent(old, oldRoot, size, root, lengthened(path)))
                        .isFalse();
                if (old > 0) {
                    assertThat(Check.consistent(old, oldRoot, size, Hash.of(root.bytes()), path))
                            .isFalse();
                }
                if (!path.isEmpty()) {
                    assertThat(Check.consistent(old, oldRoot, size, root, shortened(path)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noByteOfAProofCanBeChanged() {
        for (int size : new int[] {2, 3, 7, 8, 100, 257, 600}) {
            var nodes = Merkle.nodes(LOG);
            var root = Merkle.root(size, nodes);
            int index = size * 2 / 3;
            var path = Merkle.inclusion(index, size, nodes);
            flips(path).forEach(flipped -> assertThat(Check.included(index, size, LOG.get(index), flipped, root))
                    .isFalse());
            var consistency = Merkle.consistency(index, size, nodes);
            var old = Merkle.root(index, nodes);
            flips(consistency).forEach(flipped -> assertThat(Check.consistent(index, old, size, root, flipped))
                    .isFalse());
        }
    }

    @Test
    void aLogInTilesHasTheSameRootsAndProofs() {
        var log = new TiledLog(0, (level, index) -> {
            throw new AssertionError("an empty log has no tiles");
        });
        var kept = new Tiles();
        for (int size = 1; size <= LARGEST; size++) {
            assertThat(log.append(LOG.get(size - 1))).isEqualTo(size - 1);
            log.takeFull().forEach(full -> kept.put(full.level(), full.index(), full.hashes()));
            var edge = Tile.edge(size);
            for (int i = 0; i < edge.size(); i++) {
                assertThat(log.edge().get(i)).hasSize(edge.get(i).width() * Hash.BYTES);
                kept.put(edge.get(i).level(), edge.get(i).index(), log.edge().get(i));
            }
            var nodes = Merkle.nodes(LOG.subList(0, size));
            assertThat(log.root()).isEqualTo(Merkle.root(size, nodes));
            assertThat(new TiledLog(size, kept::tile).root()).isEqualTo(log.root());
            int index = size / 2;
            assertThat(Merkle.inclusion(index, size, new TiledNodes(kept::tile)))
                    .isEqualTo(Merkle.inclusion(index, size, nodes));
        }
    }

    @Test
    void tilesHaveTheAddressesOfTheSpecification() {
        assertThat(new Tile(0, 1234067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 5, 17).path()).isEqualTo("tile/1/005.p/17");
        assertThat(Tile.parse("tile/0/x001/x234/067")).isEqualTo(new Tile(0, 1234067, 256));
        assertThat(Tile.parse("tile/1/005.p/17")).isEqualTo(new Tile(1, 5, 17));
        for (var wrong : List.of(
                "tile/0/5", "tile/00/005", "tile/64/005", "tile/0/x000/005", "tile/0/005.p/256", "tile/0/005.p/0")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Tile.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(Malformed.class);
        }
        assertThat(Tile.edge(70_000)).containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.edge(256)).containsExactly(new Tile(1, 0, 1));
    }

    private static List<Hash> reference() {
        return LEAVES.stream()
                .map(leaf -> Hash.leaf(HexFormat.of().parseHex(leaf)))
                .toList();
    }

    private static List<Hash> shortened(List<Hash> path) {
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    private static List<Hash> lengthened(List<Hash> path) {
        var longer = new ArrayList<>(path);
        longer.add(Hash.ZERO);
        return longer;
    }

    private static Stream<List<Hash>> flips(List<Hash> path) {
        return IntStream.range(0, path.size() * Hash.BYTES).mapToObj(place -> {
            var flipped = new ArrayList<>(path);
            var bytes = path.get(place / Hash.BYTES).bytes();
            bytes[place % Hash.BYTES] ^= 1;
            flipped.set(place / Hash.BYTES, Hash.from(bytes));
            return flipped;
        });
    }

    /** Where a writer would keep them. */
    private static final class Tiles {
        private final java.util.Map<List<Long>, byte[]> tiles = new java.util.HashMap<>();

        void put(int level, long index, byte[] hashes) {
            tiles.put(List.of((long) level, index), hashes.clone());
        }

        byte[] tile(int level, long index) {
            return java.util.Objects.requireNonNull(tiles.get(List.of((long) level, index)));
        }
    }
}
