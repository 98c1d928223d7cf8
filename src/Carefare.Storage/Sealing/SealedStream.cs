using System.Buffers.Binary;

namespace Carefare.Storage.Sealing;

/// <summary>Seals what is too large to be held at once, piece by piece: each knows its place and whether it is the last.</summary>
internal static class SealedStream
{
    /// <summary>How many bytes a piece has before it is sealed.</summary>
    public const int PieceLength = 64 * 1024;

    private const string More = "piece";
    private const string Last = "last piece";

    /// <summary>Writes all of a stream, sealed.</summary>
    /// <param name="from">What is sealed, from where it stands.</param>
    /// <param name="to">Takes the pieces.</param>
    /// <param name="seal">The seal.</param>
    /// <param name="store">The store's id.</param>
    /// <param name="owner">What the stream belongs to.</param>
    /// <param name="onPiece">Is given each piece before it is sealed.</param>
    public static void Write(
        Stream from,
        Stream to,
        ISeal seal,
        byte[] store,
        byte[] owner,
        Action<ReadOnlyMemory<byte>>? onPiece = null
    )
    {
        var (piece, next, size) = (new byte[PieceLength], new byte[PieceLength], new byte[4]);
        var length = from.ReadAtLeast(piece, PieceLength, throwOnEndOfStream: false);
        for (var number = 0L; ; number++)
        {
            var follows = length < PieceLength ? 0 : from.ReadAtLeast(next, PieceLength, throwOnEndOfStream: false);
            var isLast = follows == 0;
            onPiece?.Invoke(piece.AsMemory(0, length));
            var closed = seal.Seal(piece.AsSpan(0, length), Place.Of(isLast ? Last : More, store, owner, number));
            BinaryPrimitives.WriteInt32BigEndian(size, isLast ? -closed.Length : closed.Length);
            to.Write(size);
            to.Write(closed);
            if (isLast)
            {
                return;
            }

            (piece, next, length) = (next, piece, follows);
        }
    }

    /// <summary>The pieces of a sealed stream, opened; what follows the last one is not read.</summary>
    /// <exception cref="StoreException">A piece is damaged, missing, or in another place.</exception>
    public static IEnumerable<byte[]> Read(Stream from, ISeal seal, byte[] store, byte[] owner)
    {
        var size = new byte[4];
        for (var number = 0L; ; number++)
        {
            if (from.ReadAtLeast(size, size.Length, throwOnEndOfStream: false) < size.Length)
            {
                throw Seals.Damaged();
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(size);
            var isLast = length < 0;
            length = isLast ? -length : length;
            if (length < seal.Overhead || length > PieceLength + seal.Overhead)
            {
                throw Seals.Damaged();
            }

            var closed = new byte[length];
            if (from.ReadAtLeast(closed, length, throwOnEndOfStream: false) < length)
            {
                throw Seals.Damaged();
            }

            yield return seal.Unseal(closed, Place.Of(isLast ? Last : More, store, owner, number));
            if (isLast)
            {
                yield break;
            }
        }
    }
}
