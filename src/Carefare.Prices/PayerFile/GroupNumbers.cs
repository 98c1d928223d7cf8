using System.Globalization;
using Carefare.Prices.Bytes;
using Carefare.Prices.Json;

namespace Carefare.Prices.PayerFile;

/// <summary>
/// The numbers of provider groups, each with its place in a list. They are compared as numbers: 690.64470 and 690.6447
/// are one, and so are 17 and "17".
/// </summary>
internal sealed class GroupNumbers
{
    private const int MostDigits = 15;

    // Many small tables: one large one leaves large garbage behind whenever it grows.
    private const int Parts = 256;
    private readonly Dictionary<long, int>[] _numbers =
    [
        .. Enumerable.Range(0, Parts).Select(_ => new Dictionary<long, int>()),
    ];
    private readonly Dictionary<string, int> _others = [];

    public int Count { get; private set; }

    /// <summary>The place of a number; -1 where it is not in the list.</summary>
    public int Find(ReadOnlySpan<byte> written) =>
        Packed(written) is { } number
            ? PartOf(number).GetValueOrDefault(number, -1)
            : _others.GetValueOrDefault(Canonical(written), -1);

    /// <summary>The place of a number, which is added where it is not there.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> written)
    {
        var place = Find(written);
        if (place >= 0)
        {
            return place;
        }

        place = Count++;
        if (Packed(written) is { } number)
        {
            PartOf(number).Add(number, place);
        }
        else
        {
            _others.Add(Canonical(written), place);
        }

        return place;
    }

    private Dictionary<long, int> PartOf(long number) =>
        _numbers[(int)(unchecked((ulong)number * 0x9E37_79B9_7F4A_7C15) >> 56)];

    // Up to fifteen digits with at most one point, without zeros at the end of a fraction, in one number.
    private static long? Packed(ReadOnlySpan<byte> written)
    {
        if (written.Length is 0 or > MostDigits)
        {
            return null;
        }

        long digits = 0;
        int? point = null;
        for (var at = 0; at < written.Length; at++)
        {
            var b = written[at];
            if (b == '.' && point is null && at > 0)
            {
                point = at;
                continue;
            }

            if (b is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            digits = (digits * 10) + (b - '0');
        }

        var decimals = point is { } stop ? written.Length - 1 - stop : 0;
        for (; decimals > 0 && digits % 10 == 0; decimals--)
        {
            digits /= 10;
        }

        return (digits << 4) | (uint)decimals;
    }

    private static string Canonical(ReadOnlySpan<byte> written) =>
        JsonValues.TryFigure(written, out var figure)
            ? figure.ToString("0.############################", CultureInfo.InvariantCulture)
            : Texts.Of(written);
}
