using Carefare.Prices.Csv;

namespace Carefare.Prices.HospitalFile;

/// <summary>The columns of one payer and plan in a wide file; -1 where there is none.</summary>
internal sealed class PayerColumns(string payer, string plan)
{
    public string Payer => payer;
    public string Plan => plan;
    public int Dollar { get; set; } = -1;
    public int Percentage { get; set; } = -1;
    public int Algorithm { get; set; } = -1;
    public int Methodology { get; set; } = -1;
    public int Median { get; set; } = -1;
    public int P10 { get; set; } = -1;
    public int P90 { get; set; } = -1;
    public int Count { get; set; } = -1;

    /// <summary>Puts a column in its place.</summary>
    /// <returns>False where it is not known.</returns>
    public bool Put(string what, int column)
    {
        switch (what)
        {
            case "negotiated_dollar":
                Dollar = column;
                return true;
            case "negotiated_percentage":
                Percentage = column;
                return true;
            case "negotiated_algorithm":
                Algorithm = column;
                return true;
            case "methodology":
                Methodology = column;
                return true;
            case "median_amount" or "estimated_amount":
                Median = column;
                return true;
            case "10th_percentile":
                P10 = column;
                return true;
            case "90th_percentile":
                P90 = column;
                return true;
            case "count":
                Count = column;
                return true;
            default:
                return what == "additional_payer_notes";
        }
    }
}

/// <summary>
/// What the columns of a hospital's CSV file hold, by their heading. The headings of versions 2.x and 3.x are those of
/// CMSgov/hospital-price-transparency; spaces and capitals do not count.
/// </summary>
internal sealed class Columns
{
    private const char Bar = '|';
    private readonly SortedDictionary<int, (int Code, int Type)> _codes = [];
    private readonly Dictionary<(string, string), PayerColumns> _payers = [];
    private readonly Dictionary<string, int> _named = [];

    /// <summary>Columns of codes and their kinds, in the order of their numbers.</summary>
    public IReadOnlyList<(int Code, int Type)> Codes { get; private set; } = [];

    public IReadOnlyList<PayerColumns> Payers { get; private set; } = [];

    /// <summary>How many columns have to be looked at to know the codes.</summary>
    public int First { get; private set; }

    public int Count { get; private set; }

    public bool IsTall => _named.ContainsKey("payer_name");

    /// <summary>The columns of a tall file's payer.</summary>
    public PayerColumns Tall { get; } = new("", "");

    public int this[string name] => _named.GetValueOrDefault(name, -1);

    /// <summary>Whether a row is the heading of a file of charges.</summary>
    public static bool IsHeading(CsvFields fields) =>
        Enumerable
            .Range(0, fields.Count)
            .Any(column => Normal(fields.Text(column)).StartsWith("code|", StringComparison.Ordinal));

    public static Columns Of(CsvFields fields, Notes notes, PricePlace place)
    {
        var columns = new Columns { Count = fields.Count };
        for (var column = 0; column < fields.Count; column++)
        {
            var heading = fields.Text(column);
            if (heading.Length == 0)
            {
                notes.Add("column without a heading", place);
            }
            else if (!columns.Put(heading, column))
            {
                notes.Add("column whose heading is not known", place, heading);
            }
        }

        columns.Codes = [.. columns._codes.Values.Where(pair => pair.Code >= 0)];
        columns.Payers = [.. columns._payers.Values];
        columns.First = columns.Codes.Select(pair => Math.Max(pair.Code, pair.Type)).DefaultIfEmpty(-1).Max() + 1;
        return columns;
    }

    private static string Normal(string heading) =>
        string.Join(Bar, heading.Split(Bar).Select(part => part.Trim())).ToLowerInvariant();

    private bool Put(string heading, int column)
    {
        var parts = heading.Split(Bar).Select(part => part.Trim()).ToArray();
        var kind = parts[0].ToLowerInvariant();
        var last = parts[^1].ToLowerInvariant();
        if (kind == "code" && parts.Length is 2 or 3)
        {
            return PutCode(parts, column);
        }

        if (kind == "standard_charge" && parts.Length > 3)
        {
            // A bar may be part of a payer's name: the plan is the last part.
            return Of(string.Join(Bar, parts[1..^2]), parts[^2]).Put(last, column);
        }

        var isOfPayer =
            kind is "median_amount" or "estimated_amount" or "10th_percentile" or "90th_percentile" or "count";
        if (parts.Length > 2 && (isOfPayer || kind == "additional_payer_notes"))
        {
            return Of(string.Join(Bar, parts[1..^1]), parts[^1]).Put(kind, column);
        }

        var name = kind == "standard_charge" && parts.Length == 2 ? last : Normal(heading);
        return Tall.Put(name, column) || PutNamed(name, column);
    }

    private bool PutCode(string[] parts, int column)
    {
        // A template has "[i]" for the number.
        var number = int.TryParse(parts[1], out var read) ? read : 0;
        var (code, type) = _codes.GetValueOrDefault(number, (-1, -1));
        var isType = parts.Length == 3 && string.Equals(parts[2], "type", StringComparison.OrdinalIgnoreCase);
        _codes[number] = isType ? (code, column) : (column, type);
        return isType || parts.Length == 2;
    }

    private bool PutNamed(string name, int column)
    {
        var isKnown =
            name
            is "description"
                or "modifiers"
                or "setting"
                or "billing_class"
                or "drug_unit_of_measurement"
                or "drug_type_of_measurement"
                or "gross"
                or "discounted_cash"
                or "min"
                or "max"
                or "payer_name"
                or "plan_name"
                or "additional_generic_notes";
        _named.TryAdd(name, column);
        return isKnown;
    }

    private PayerColumns Of(string payer, string plan)
    {
        if (!_payers.TryGetValue((payer, plan), out var columns))
        {
            columns = new PayerColumns(payer, plan);
            _payers.Add((payer, plan), columns);
        }

        return columns;
    }
}
