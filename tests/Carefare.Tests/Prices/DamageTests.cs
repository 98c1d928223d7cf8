using System.IO.Compression;
using System.Text;
using Carefare.Prices;
using Carefare.Tests.Cli;

namespace Carefare.Tests.Prices;

/// <summary>Files as they come: packed, in other encodings, with odd line ends, cut off, damaged.</summary>
public sealed class DamageTests : IDisposable
{
    private const string Csv = """
        hospital_name,last_updated_on,version,license_number|CA
        General Hospital,2026-04-01,3.0.0,1
        description,code|1,code|1|type,setting,standard_charge|gross,standard_charge|discounted_cash,payer_name,plan_name,standard_charge|negotiated_dollar,standard_charge|methodology
        "Infusion, first hour",96365,CPT,outpatient,900,540,Aetna,PPO,310.5,fee schedule
        Visit, 99213,CPT,outpatient,300,180,Aetna,PPO,98,fee schedule
        "Caf� infusion",96365,CPT,outpatient,"$1,900.00",,Cigna,"A ""good"" plan",,other

        """;

    private const string Json = """
        {"reporting_entity_name":"Plan","last_updated_on":"2026-04-01","version":"2.0.0","in_network":[
        {"negotiation_arrangement":"ffs","name":"Infusion","billing_code_type":"CPT","billing_code":"96365","negotiated_rates":[
        {"provider_groups":[{"npi":[1234567893],"tin":{"type":"ein","value":"11-1111111"}}],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":123.45}]}]}]}
        """;

    private static readonly CodeSet Codes = CodeSet.Read("CPT 96365");
    private readonly Terminal _terminal = new();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_may_end_in_any_way(string end)
    {
        var prices = Read(Put("file.csv", Encoding.UTF8.GetBytes(Csv.ReplaceLineEndings(end))));
        Assert.Equal([310.5m, null], prices.Select(price => price.Rate));
        Assert.Equal(["line 4", "line 6"], prices.Select(price => price.SourcePath));
        Assert.Equal([900m, 1900m], prices.Select(price => price.Gross));
        Assert.Equal("A \"good\" plan", prices[1].Plan);
    }

    [Fact]
    public void Text_that_is_no_UTF8_is_read_as_Windows_1252()
    {
        var bytes = Encoding.Latin1.GetBytes(Csv.Replace('\uFFFD', '\u00E9'));
        Assert.Equal("Café infusion", Read(Put("file.csv", bytes))[1].Description);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_of_the_order_of_bytes_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Marked(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Assert.Equal(310.5m, Read(Put("file.csv", Marked(Csv)))[0].Rate);
        Assert.Equal(123.45m, Assert.Single(Read(Put("file.json", Marked(Json)))).Rate);
    }

    [Fact]
    public void Gzip_may_have_several_members()
    {
        var bytes = Encoding.UTF8.GetBytes(Json);
        var price = Assert.Single(Read(Put("file.json.gz", [.. Packed(bytes[..100]), .. Packed(bytes[100..])])));
        Assert.Equal((123.45m, 1234567893L), (price.Rate, Assert.Single(price.Npi)));
    }

    [Fact]
    public void An_archive_may_hold_several_price_files_among_others()
    {
        using (var archive = ZipFile.Open(_terminal.File("all.zip"), ZipArchiveMode.Create))
        {
            Add(archive, "read me.txt", "hello");
            Add(archive, "a/plan.json", Json);
            Add(archive, "hospital.csv", Csv);
        }

        List<string?> members = [];
        var summaries = PriceFile.Read(_terminal.File("all.zip"), Codes, (summary, _) => members.Add(summary.Member));
        Assert.Equal(["a/plan.json", "hospital.csv", "hospital.csv"], members);
        Assert.Equal(["Plan", "General Hospital"], summaries.Select(summary => summary.Publisher));
    }

    [Fact]
    public void An_archive_whose_member_was_changed_is_refused()
    {
        using (var archive = ZipFile.Open(_terminal.File("all.zip"), ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("plan.json", CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(Json));
        }

        var bytes = File.ReadAllBytes(_terminal.File("all.zip"));
        var at = bytes.AsSpan().IndexOf("123.45"u8);
        bytes[at] = (byte)'9';
        var wrong = Assert.Throws<PriceFileException>(() => Read(Put("changed.zip", bytes)));
        Assert.Contains("checksum", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".csv", Csv)]
    [InlineData(".json", Json)]
    public void A_file_that_is_cut_off_anywhere_gives_no_price_unless_asked_to(string ending, string text)
    {
        var whole = Encoding.UTF8.GetBytes(text);
        for (var length = 1; length < whole.Length - 1; length++)
        {
            if (ending == ".csv" && EndsWithARow(whole.AsSpan(0, length)))
            {
                continue;
            }

            var path = Put("cut" + ending, whole[..length]);
            List<Price> prices = [];
            Assert.Throws<PriceFileException>(() => PriceFile.Read(path, Codes, (_, price) => prices.Add(price)));
            Assert.Empty(prices);
        }
    }

    [Fact]
    public void What_was_read_before_a_damage_is_kept_where_a_person_says_so()
    {
        var path = Put("cut.csv", Encoding.UTF8.GetBytes(Csv[..Csv.IndexOf("Cigna", StringComparison.Ordinal)]));
        Assert.Equal(2, _terminal.Run("", "prices", "extract", path, "--json"));
        Assert.Empty(_terminal.Out);
        Assert.Contains("line 6: the file ends within a row, after", _terminal.Err, StringComparison.Ordinal);
        Assert.Equal(2, _terminal.Run("", "prices", "extract", path, "--json", "--keep"));
        Assert.Contains("\"rate\":310.5", _terminal.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nul", "byte")]
    [InlineData("01", "byte")]
    [InlineData("\"\\x\"", "byte")]
    [InlineData("1,,2", "byte")]
    public void Strictly_read_every_token_counts_also_of_what_is_passed_over(string value, string where)
    {
        var path = Put(
            "file.json",
            Encoding.UTF8.GetBytes(Json.Replace("\"ffs\"", $"\"ffs\",\"x\":[{value}]", StringComparison.Ordinal))
        );
        Assert.Single(Read(path));
        var strict = new PriceFileOptions { IsStrict = true };
        var wrong = Assert.Throws<PriceFileException>(() => PriceFile.Read(path, Codes, (_, _) => { }, strict));
        Assert.Contains(where, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"negotiated_rate\":\"123.45\"", "figure written as a text, and not taken")]
    [InlineData("\"negotiated_rate\":NaN", "word where a figure belongs")]
    [InlineData("\"negotiated_rate\":\"\"", "empty text where a figure belongs")]
    [InlineData("\"negotiated_rate\":999999999", "figure of nine nines, which stands for none")]
    [InlineData("\"negotiated_rate\":[1]", "list or object where a figure belongs")]
    public void A_figure_that_is_none_is_noted_with_its_place(string figure, string note)
    {
        var path = Put(
            "file.json",
            Encoding.UTF8.GetBytes(Json.Replace("\"negotiated_rate\":123.45", figure, StringComparison.Ordinal))
        );
        List<Price> prices = [];
        var summary = Assert.Single(PriceFile.Read(path, Codes, (_, price) => prices.Add(price)));
        Assert.Null(Assert.Single(prices).Rate);
        var noted = Assert.Single(summary.Notes);
        Assert.Equal((note, 1, "$.in_network[0].negotiated_rates[0]"), (noted.What, noted.Count, noted.First.Path));
    }

    [Theory]
    [InlineData("cpt", "96365 ")]
    [InlineData("HCPCS", "96365")]
    [InlineData("CPT ", " 096365")]
    public void A_code_is_found_however_it_is_written(string type, string code)
    {
        var text = Json.Replace("\"CPT\"", $"\"{type}\"", StringComparison.Ordinal)
            .Replace("\"96365\"", $"\"{code}\"", StringComparison.Ordinal);
        Assert.Single(Read(Put("file.json", Encoding.UTF8.GetBytes(text))));
        var row = Csv.Replace(",96365,CPT,", $",{code},{type},", StringComparison.Ordinal);
        Assert.Equal(2, Read(Put("file.csv", Encoding.UTF8.GetBytes(row))).Count);
    }

    [Fact]
    public void Packed_bytes_that_are_damaged_are_refused_or_read_as_they_were()
    {
        var packed = Packed(Encoding.UTF8.GetBytes(Json));
        for (var at = 10; at < packed.Length; at++)
        {
            var damaged = packed.ToArray();
            damaged[at] ^= 0x10;
            try
            {
                Assert.Equal(123.45m, Assert.Single(Read(Put("file.gz", damaged))).Rate);
            }
            catch (PriceFileException refused)
            {
                Assert.NotNull(refused.Place);
            }
        }
    }

    public void Dispose() => _terminal.Dispose();

    // A CSV file that ends with a row of all its fields says nowhere that there should be more.
    private static bool EndsWithARow(ReadOnlySpan<byte> file)
    {
        var lines = Encoding.UTF8.GetString(file).Split('\n');
        var commas = lines[^1].Split('"').Where((_, part) => part % 2 == 0).Sum(part => part.Count(c => c == ','));
        return lines.Length > 3 && (lines[^1].Length == 0 || commas == 9);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static List<Price> Read(string path)
    {
        List<Price> prices = [];
        PriceFile.Read(path, Codes, (_, price) => prices.Add(price));
        return prices;
    }

    private string Put(string name, byte[] bytes)
    {
        File.WriteAllBytes(_terminal.File(name), bytes);
        return _terminal.File(name);
    }
}
