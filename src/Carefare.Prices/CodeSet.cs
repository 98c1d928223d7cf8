using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Carefare.Prices.Bytes;

namespace Carefare.Prices;

/// <summary>
/// The codes that are asked for. Files write codes with spaces, in lower case and without leading zeros, and call the
/// codes of CPT, which is level I of HCPCS, by either name; all of that is matched.
/// </summary>
public sealed class CodeSet
{
    private const int PlaceBits = 14;
    private const int Places = 1 << PlaceBits;
    private const int Packed = sizeof(ulong);
    private const byte Quote = (byte)'"';

    // Where a byte has this bit and the one below it, it may be a letter in lower case.
    private const ulong LetterBits = 0x4040_4040_4040_4040;

    private static readonly FrozenDictionary<string, string> Families = new Dictionary<string, string>
    {
        ["CPT"] = "HCPCS",
        ["CPT4"] = "HCPCS",
        ["CPT-4"] = "HCPCS",
        ["HCPC"] = "HCPCS",
        ["CPT/HCPCS"] = "HCPCS",
        ["HCPCS/CPT"] = "HCPCS",
        ["REV"] = "RC",
        ["MSDRG"] = "MS-DRG",
        ["DRG"] = "MS-DRG",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Padded = FrozenSet.ToFrozenSet(["HCPCS", "RC", "MS-DRG"]);

    private readonly FrozenSet<BillingCode> _asked;
    private readonly ulong[] _seen = new ulong[Places / 64];
    private readonly bool _isAll;

    private CodeSet(IEnumerable<BillingCode> codes, bool isAll)
    {
        _isAll = isAll;
        _asked = codes.Select(Canonical).ToFrozenSet();
        foreach (var code in _asked)
        {
            var place = Place(Encoding.UTF8.GetBytes(code.Code));
            _seen[place >> 6] |= 1UL << (place & 63);
        }
    }

    /// <summary>Every code of a file.</summary>
    public static CodeSet All { get; } = new([], isAll: true);

    /// <summary>How many codes are asked for.</summary>
    public int Count => _asked.Count;

    /// <summary>A mark of the codes, 16 hexadecimal digits: sets with other codes have another.</summary>
    public string Mark =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    _isAll
                        ? "all"
                        : string.Join('\n', _asked.Select(code => code.ToString()).Order(StringComparer.Ordinal))
                )
            )
        )[..16];

    /// <summary>These codes.</summary>
    public static CodeSet Of(IEnumerable<BillingCode> codes) => new(codes, isAll: false);

    /// <summary>Codes of a text, one a line: the kind, a space or a comma, the code. What follows # is for people.</summary>
    /// <exception cref="FormatException">A line has no kind or no code; the message names the line.</exception>
    public static CodeSet Read(string text)
    {
        List<BillingCode> codes = [];
        var line = 0;
        foreach (var written in text.Split('\n'))
        {
            line++;
            var said = written.Split('#')[0].Trim().TrimStart('\uFEFF');
            if (said.Length == 0)
            {
                continue;
            }

            var cut = said.IndexOfAny([' ', ',', '\t']);
            if (cut <= 0)
            {
                throw new FormatException(
                    $"line {line}: \"{said}\" is no code. Write its kind and the code: CPT 96365."
                );
            }

            codes.Add(new BillingCode(said[..cut].Trim(), said[(cut + 1)..].Trim()));
        }

        return Of(codes);
    }

    /// <summary>Whether a code is asked for, as a file writes it.</summary>
    internal bool Has(ReadOnlySpan<byte> type, ReadOnlySpan<byte> code) =>
        _isAll || (MayHave(code) && Has(new BillingCode(Texts.Of(type), Texts.Of(code))));

    internal bool Has(BillingCode code) => _isAll || _asked.Contains(Canonical(code));

    /// <summary>Whether a code may be asked for, by its letters alone: no is sure.</summary>
    internal bool MayHave(ReadOnlySpan<byte> code)
    {
        if (_isAll)
        {
            return true;
        }

        var place = Place(code);
        return (_seen[place >> 6] >> (place & 63) & 1) != 0;
    }

    private static BillingCode Canonical(BillingCode code)
    {
        var type = code.Type.Trim().ToUpperInvariant();
        type = Families.GetValueOrDefault(type, type);
        var text = code.Code.Trim().ToUpperInvariant();
        return new BillingCode(type, Padded.Contains(type) ? text.TrimStart('0') : text);
    }

    /// <summary>The same as <see cref="MayHave(ReadOnlySpan{byte})"/>; eight bytes can be read from the code's start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe bool MayHave(byte* code, int length)
    {
        unchecked
        {
            if (length == 0)
            {
                return false;
            }

            var packed = Unsafe.ReadUnaligned<ulong>(code);
            // Blanks and quotes are at the ends; letters in lower case, and what is not ASCII, may be anywhere.
            if (length > Packed || *code <= Quote || code[length - 1] <= Quote)
            {
                return MayHave(new ReadOnlySpan<byte>(code, length).Trim((byte)'"'));
            }

            packed &= ulong.MaxValue >> ((Packed - length) * 8);
            if ((packed & (packed << 1) & LetterBits) != 0)
            {
                return MayHave(new ReadOnlySpan<byte>(code, length));
            }

            while ((byte)packed == (byte)'0')
            {
                packed >>= 8;
            }

            var place = Place(packed);
            return _isAll || (_seen[place >> 6] >> (place & 63) & 1) != 0;
        }
    }

    // The same for a code with spaces around it, in lower case, and without its leading zeros.
    private static int Place(ReadOnlySpan<byte> code)
    {
        code = Texts.Trimmed(code).TrimStart((byte)'0');
        var packed = 0UL;
        unchecked
        {
            for (var at = 0; at < code.Length; at++)
            {
                var b = code[at] is >= (byte)'a' and <= (byte)'z' ? code[at] - 0x20 : code[at];
                packed ^= (ulong)b << (at % Packed * 8);
            }
        }

        return Place(packed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ulong packed) => (int)(unchecked(packed * 0x9E37_79B9_7F4A_7C15) >> (64 - PlaceBits));
}
