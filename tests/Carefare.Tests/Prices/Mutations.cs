using System.Text;

namespace Carefare.Tests.Prices;

/// <summary>What becomes of a file on its way: bytes that are lost, changed, doubled, or put in.</summary>
internal static class Mutations
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            "\\",
            "\\\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\n",
            "\r",
            "\r\n",
            " ",
            "0",
            "9",
            "-",
            ".",
            "e",
            "null",
            "NaN",
            "true",
            "999999999",
            "\"billing_code\":\"27447\",",
            "\"code\":\"92626\",",
            ",92626,CPT,",
            "\0",
            "|",
            "{}",
            "[]",
            "\u00e9",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xEF, 0xBB, 0xBF],
    ];

    /// <summary>The file after one to five accidents; the same for the same seed.</summary>
    public static byte[] Of(byte[] file, int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>(file);
        for (var accidents = random.Next(1, 6); accidents > 0; accidents--)
        {
            Happen(bytes, random);
        }

        return [.. bytes];
    }

    private static void Happen(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0)
        {
            return;
        }

        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                var piece = Pieces[random.Next(Pieces.Length)];
                for (var place = 0; place < piece.Length && at + place < bytes.Count; place++)
                {
                    bytes[at + place] = piece[place];
                }

                break;
        }
    }
}
