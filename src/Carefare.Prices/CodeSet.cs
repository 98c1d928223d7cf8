using System.Collections.Frozen;
using System.Text;
using Carefare.Prices.Bytes;

namespace Carefare.Prices;

/// <summary>
/// The codes that are asked for. Files write codes with spaces, in lower case and without leading zeros, and call the
/// codes of CPT, which is level I of HCPCS, by either name; all of that is matched.
/// </summary>
public sealed class CodeSet
{
    private const int Places = 1 << 14;

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
                throw new FormatException($"line {line}: \"{said}\" is no code. Write its kind and the code: CPT 96365.");
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

    // The same for a code with spaces around it, in lower case, and without its leading zeros.
    private static int Place(ReadOnlySpan<byte> code)
    {
        code = Texts.Trimmed(code).TrimStart((byte)'0');
        var hash = 0u;
        unchecked
        {
            foreach (var b in code)
            {
                hash = (hash ^ (uint)(b is >= (byte)'a' and <= (byte)'z' ? b - 0x20 : b)) * 0x9E3779B1;
                hash ^= hash >> 15;
            }
        }

        return (int)(hash & (Places - 1));
    }
}
