using System.Text;
using System.Text.Json;
using Carefare.Prices;
using Carefare.PriceStore;
using Carefare.Tests.Cli;

namespace Carefare.Tests.PriceStore;

/// <summary>Prices are put in once, whole or not at all, and are found again.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly string Valley = Tree.Path("examples", "price-files", "valley-hospital.csv");
    private static readonly CodeSet Codes = CodeSet.Read("CPT 96365\nCPT 96366\nHCPCS J3490");
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Terminal _terminal = new();

    private KeptPrices Store => new(_terminal.File("store"));

    [Fact]
    public void What_was_put_in_is_found_by_code_with_the_middle_and_the_range_of_the_rates()
    {
        Put(Valley);
        var answer = Store.Search(new PriceQuestion(["96365"]));
        var group = Assert.Single(answer.Groups);
        Assert.Equal(
            ("hospital", "Valley Example Hospital", "45402", "OH"),
            (group.Kind, group.Publisher, group.Zip, group.State)
        );
        Assert.Equal((588m, 588m), group.Cash);
        Assert.Equal((980m, 980m), group.Gross);
        Assert.Equal(new RateRange(2, 298.1m, 355.3m, 412.5m), group.Rates);
        Assert.Equal(1, group.Rules);
        Assert.Equal(["Example Health Plan", "Sample Mutual"], group.Payers);
        Assert.Equal(group.Rates, answer.All["96365"]);
    }

    [Fact]
    public void Payers_plans_states_and_places_narrow_what_is_found()
    {
        Put(Valley);
        Assert.Equal(298.1m, Found(new PriceQuestion(["96365"]) { Payer = "sample MUTUAL" })?.Rates?.Median);
        Assert.Equal(
            (0, 1),
            (
                Found(new PriceQuestion(["96365"]) { Payer = "sample", Plan = "ppo" })?.Rates?.Count ?? 0,
                Found(new PriceQuestion(["96365"]) { Payer = "sample", Plan = "ppo" })?.Rules
            )
        );
        Assert.Null(Found(new PriceQuestion(["96365"]) { Payer = "100%" }));
        Assert.Null(Found(new PriceQuestion(["96365"]) { States = ["CA"] }));
        Assert.NotNull(Found(new PriceQuestion(["96365"]) { States = ["oh"] }));
        Assert.NotNull(Found(new PriceQuestion(["96365"]) { IsNear = zip => zip == "45402" }));
        Assert.Null(Found(new PriceQuestion(["96365"]) { IsNear = _ => false }));
        Assert.Null(Found(new PriceQuestion(["99999"])));
    }

    [Fact]
    public void An_insurers_rates_are_near_where_a_near_hospital_has_them()
    {
        Put(Valley);
        Put(
            _terminal.Write(
                "plan.json",
                """
                {"reporting_entity_name":"Plan","in_network":[{"negotiation_arrangement":"ffs","name":"Infusion","billing_code_type":"CPT",
                "billing_code":"96365","negotiated_rates":[
                {"provider_groups":[{"npi":[1234567893],"tin":{"value":"1"}}],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":321}]},
                {"provider_groups":[{"npi":[1999999999],"tin":{"value":"2"}}],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":999},
                {"negotiated_type":"percentage","negotiated_rate":40}]}]}]}
                """
            )
        );
        var near = Store.Search(new PriceQuestion(["96365"]) { IsNear = zip => zip == "45402" });
        Assert.Equal(321m, Assert.Single(near.Groups, group => group.Kind == "insurer").Rates?.Highest);
        var all = Store.Search(new PriceQuestion(["96365"]));
        var insurer = Assert.Single(all.Groups, group => group.Kind == "insurer");
        Assert.Equal((999m, 1), (insurer.Rates?.Highest, insurer.Rules));
    }

    [Fact]
    public void The_same_file_is_put_in_once_and_a_newer_one_of_the_hospital_takes_its_place()
    {
        Assert.False(Put(Valley).WasThere);
        Assert.True(Put(Valley).WasThere);
        Assert.Equal(2, Found(new PriceQuestion(["96365"]))?.Rates?.Count);
        var newer = File.ReadAllText(Valley)
            .Replace("588.00", "600.00", StringComparison.Ordinal)
            .Replace("2026-09-01", "2026-10-01", StringComparison.Ordinal);
        Put(_terminal.Write("newer.csv", newer));
        var group = Found(new PriceQuestion(["96365"]));
        Assert.Equal((600m, 600m), group?.Cash);
        Assert.Equal("2026-10-01", group?.LastUpdated);
        Assert.Single(Store.Files);
        Assert.Equal(
            Store.Files[0].Files.Count,
            Directory.GetFiles(_terminal.File("store"), "*.parquet", SearchOption.AllDirectories).Length
        );
    }

    [Fact]
    public void A_file_that_is_refused_leaves_the_store_as_it_was()
    {
        Put(Valley);
        var before = Contents();
        var cut = _terminal.Write("cut.csv", File.ReadAllText(Valley)[..^200]);
        Assert.Throws<PriceFileException>(() => Put(cut));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void What_an_import_that_was_cut_short_left_behind_is_not_in_the_store_and_goes_with_the_next()
    {
        Put(Valley);
        var before = Contents();
        var stray = Path.Combine(_terminal.File("store"), "prices", "state=OH", "code=96365", "stray_0.parquet");
        File.WriteAllText(stray, "no parquet");
        Directory.CreateDirectory(Path.Combine(_terminal.File("store"), ".work", "old"));
        File.WriteAllText(Path.Combine(_terminal.File("store"), "catalogue", "x.json.part"), "{");
        Assert.NotNull(Found(new PriceQuestion(["96365"])));
        Put(Valley);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void Only_one_import_is_at_work_at_a_time()
    {
        using var import = Store.BeginImport();
        Assert.Contains(
            "another import is at work",
            Assert.Throws<PriceStoreException>(() => Store.BeginImport()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_code_with_signs_in_it_is_a_folder_of_its_own_and_is_found()
    {
        var odd = File.ReadAllText(Valley).Replace("J3490,HCPCS", "../A=b'c,HCPCS", StringComparison.Ordinal);
        using (var import = Store.BeginImport())
        {
            import.Put(_terminal.Write("odd.csv", odd), "odd", CodeSet.Read("HCPCS ../A=b'c"), Today);
        }

        Assert.NotNull(Found(new PriceQuestion(["../A=B'C"])));
        Assert.All(Store.Files[0].Files, file => Assert.DoesNotContain("..", file.Split('/'), StringComparer.Ordinal));
    }

    [Fact]
    public void The_commands_put_in_and_find_as_a_table_as_CSV_and_for_programs()
    {
        var store = _terminal.File("store");
        Assert.Equal(0, _terminal.Run("", "prices", "import", Tree.Path("examples", "price-files"), "--folder", store));
        Assert.Contains("8 prices, Valley Example Hospital", _terminal.Out, StringComparison.Ordinal);
        using var asked = new Terminal();
        Assert.Equal(
            0,
            asked.Run("", "prices", "search", "--code", "96365", "--near", "45402", "--folder", store, "--json")
        );
        using var json = JsonDocument.Parse(asked.Out);
        var price = Assert.Single(json.RootElement.GetProperty("prices").EnumerateArray());
        Assert.Equal(0, price.GetProperty("miles").GetDecimal());
        Assert.Equal(83, price.GetProperty("age_days").GetInt32());
        using var csv = new Terminal();
        Assert.Equal(0, csv.Run("", "prices", "search", "--code", "96365", "--folder", store, "--csv"));
        Assert.Contains(
            "hospital,Valley Example Hospital,OH,45402,,2026-09-01,CPT,96365",
            csv.Out,
            StringComparison.Ordinal
        );
        using var table = new Terminal();
        Assert.Equal(0, table.Run("", "prices", "search", "--folder", store));
        Assert.Contains("CPT 96365: Infusion into a vein, first hour", table.Out, StringComparison.Ordinal);
        Assert.Contains("All 2 rates: $298.10 to $412.50, the middle $355.30.", table.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _terminal.Dispose();

    private Imported Put(string path)
    {
        using var import = Store.BeginImport();
        return import.Put(path, path, Codes, Today);
    }

    private PriceGroup? Found(PriceQuestion question) => Store.Search(question).Groups.SingleOrDefault();

    private string Contents() =>
        string.Join(
            '\n',
            Directory
                .GetFiles(_terminal.File("store"), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => $"{path} {Encoding.Latin1.GetString(File.ReadAllBytes(path)).Length}")
        );
}
