using System.Globalization;
using System.Text;

namespace Carefare.Bench.PriceFiles;

/// <summary>How many prices of the asked codes a file has, and what they add up to in cents.</summary>
internal readonly record struct Truth(long Rows, long Cents);

/// <summary>Makes large price files of invented payers and hospitals, as real ones are laid out, and knows what is in them.</summary>
internal sealed class MadeFile : IDisposable
{
    public static readonly string[] Asked =
    [
        "96360",
        "96361",
        "96365",
        "96366",
        "96367",
        "96368",
        "96372",
        "96374",
        "96375",
        "96376",
        "90791",
        "90792",
        "90832",
        "90833",
        "90834",
        "90836",
        "90837",
        "90838",
        "90867",
        "90868",
        "90869",
        "90870",
        "99202",
        "99203",
        "99204",
        "99205",
        "99211",
        "99212",
        "99213",
        "99214",
        "99215",
        "99415",
        "99416",
        "99417",
        "J3490",
        "S0013",
        "J0013",
        "G2082",
        "G2083",
        "G2212",
    ];

    private static readonly string[] Words =
    [
        "Office or other outpatient visit",
        "Infusion into a vein, up to one hour",
        "Radiologic examination, chest; two views",
        "Comprehensive metabolic panel",
        "a \\\"quoted\\\" word {and} [brackets], \\\\",
        "caf\\u00e9 visit \u2264 15 minutes",
    ];

    private readonly Random _random;
    private readonly StreamWriter _writer;
    private readonly long _size;
    private readonly int _groups;
    private long _rows;
    private long _cents;

    private MadeFile(string path, long size)
    {
        _random = new Random(11);
        _writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        _size = size;
        _groups = (int)Math.Max(8, size / 4000);
    }

    /// <summary>The layouts, with how each is made.</summary>
    public static IReadOnlyDictionary<string, Action<MadeFile>> Layouts { get; } =
        new Dictionary<string, Action<MadeFile>>
        {
            ["insurer.json"] = static file => file.Insurer(refsFirst: true),
            ["insurer-references-last.json"] = static file => file.Insurer(refsFirst: false),
            ["hospital.json"] = static file => file.HospitalJson(),
            ["hospital-tall.csv"] = static file => file.HospitalCsv(isWide: false),
            ["hospital-wide.csv"] = static file => file.HospitalCsv(isWide: true),
        };

    public static Truth Make(string path, string layout, long size)
    {
        using var file = new MadeFile(path, size);
        Layouts[layout](file);
        return new(file._rows, file._cents);
    }

    public void Dispose() => _writer.Dispose();

    private bool IsFull => _writer.BaseStream.Position >= _size;

    private void Write(FormattableString text) => _writer.Write(text.ToString(CultureInfo.InvariantCulture));

    private (string Type, string Code, bool IsAsked) NextCode()
    {
        if (_random.Next(200) == 0)
        {
            var asked = Asked[_random.Next(Asked.Length)];
            return (char.IsDigit(asked[0]) ? "CPT" : "HCPCS", asked, true);
        }

        var code = _random.Next(10_004, 90_000).ToString(CultureInfo.InvariantCulture);
        return ("CPT", code, false);
    }

    private long Price(bool isAsked)
    {
        var cents = (long)Math.Exp((_random.NextDouble() * 7) + 6);
        if (isAsked)
        {
            _rows++;
            _cents += cents;
        }

        return cents;
    }

    private static string Dollars(long cents) => (cents / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    private void Insurer(bool refsFirst)
    {
        Write($$"""{"reporting_entity_name":"Made Health Plan","last_updated_on":"2026-04-01","version":"2.0.0",""");
        if (refsFirst)
        {
            References();
            _writer.Write(',');
        }

        _writer.Write("\"in_network\":[");
        for (var isFirst = true; isFirst || !IsFull; isFirst = false)
        {
            _writer.Write(isFirst ? "" : ",");
            InsurerItem();
        }

        _writer.Write(']');
        if (!refsFirst)
        {
            _writer.Write(',');
            References();
        }

        _writer.Write('}');
    }

    private void References()
    {
        _writer.Write("\"provider_references\":[");
        for (var group = 0; group < _groups; group++)
        {
            var npi = string.Join(
                ',',
                Enumerable.Range(0, 1 + (group % 13)).Select(n => 1_000_000_000L + (group * 7919L) + n)
            );
            Write(
                $$$"""{{{(group > 0 ? "," : "")}}}{"provider_group_id":{{{group}}},"provider_groups":[{"npi":[{{{npi}}}],"tin":{"type":"ein","value":"{{{group:00-0000000}}}"}}]}"""
            );
        }

        _writer.Write(']');
    }

    private void InsurerItem()
    {
        var (type, code, isAsked) = NextCode();
        Write(
            $$"""{"negotiation_arrangement":"ffs","name":"{{Words[_random.Next(Words.Length)]}}","billing_code_type":"{{type}}","billing_code_type_version":"2026","billing_code":"{{code}}","description":"{{Words[_random.Next(Words.Length)]}}","negotiated_rates":["""
        );
        var rates = 1 + (int)Math.Exp(_random.NextDouble() * 5.5);
        for (var rate = 0; rate < rates; rate++)
        {
            var first = _random.Next(_groups);
            Write(
                $$"""{{(rate > 0 ? "," : "")}}{"provider_references":[{{first}}{{(rate % 7 == 0 ? $",{(first + 3) % _groups}" : "")}}],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":{{Dollars(Price(isAsked))}},"expiration_date":"9999-12-31","service_code":["11","22"],"billing_class":"professional","setting":"outpatient"}]}"""
            );
        }

        _writer.Write("]}");
    }

    private void HospitalJson()
    {
        Write(
            $$"""{"hospital_name":"Made Hospital","last_updated_on":"2026-04-01","version":"3.0.0","location_name":["Main"],"hospital_address":["1 Main St, Fullerton, CA 92832"],"standard_charge_information":["""
        );
        for (var isFirst = true; isFirst || !IsFull; isFirst = false)
        {
            var (type, code, isAsked) = NextCode();
            Write(
                $$"""{{(isFirst ? "" : ",")}}{"description":"{{Words[_random.Next(Words.Length)]}}","code_information":[{"code":"{{_random.Next(100_000, 999_999)}}","type":"CDM"},{"code":"{{code}}","type":"{{type}}"}],"standard_charges":[{"setting":"outpatient","gross_charge":900,"discounted_cash":540,"payers_information":["""
            );
            for (var payer = 0; payer < 20; payer++)
            {
                Write(
                    $$"""{{(payer > 0 ? "," : "")}}{"payer_name":"Payer {{payer % 7}}","plan_name":"Plan {{payer}}","standard_charge_dollar":{{Dollars(Price(isAsked))}},"methodology":"fee schedule"}"""
                );
            }

            _writer.Write("],\"minimum\":1,\"maximum\":99999}]}");
        }

        _writer.Write("]}");
    }

    private void HospitalCsv(bool isWide)
    {
        _writer.Write("hospital_name,last_updated_on,version\nMade Hospital,2026-04-01,3.0.0\n");
        _writer.Write(
            "description,code|1,code|1|type,code|2,code|2|type,setting,standard_charge|gross,standard_charge|discounted_cash"
        );
        var payers = Enumerable.Range(0, 20).Select(payer => $"standard_charge|Payer {payer % 7}|Plan {payer}|");
        _writer.Write(
            isWide
                ? "," + string.Join(',', payers.Select(payer => $"{payer}negotiated_dollar,{payer}methodology")) + "\n"
                : ",payer_name,plan_name,standard_charge|negotiated_dollar,standard_charge|methodology\n"
        );
        while (!IsFull)
        {
            CsvItem(isWide);
        }
    }

    private void CsvItem(bool isWide)
    {
        var (type, code, isAsked) = NextCode();
        var words = Words[_random.Next(4)];
        var head = $"\"{words}\",{_random.Next(100_000, 999_999)},CDM,{code},{type},outpatient,900,540";
        if (isWide)
        {
            _writer.Write(head);
            for (var payer = 0; payer < 20; payer++)
            {
                Write($",{Dollars(Price(isAsked))},fee schedule");
            }

            _writer.Write('\n');
            return;
        }

        for (var payer = 0; payer < 20; payer++)
        {
            Write($"{head},Payer {payer % 7},Plan {payer},{Dollars(Price(isAsked))},fee schedule\n");
        }
    }
}
