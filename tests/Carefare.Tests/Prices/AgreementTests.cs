using System.Text;
using Carefare.Prices;
using Carefare.Prices.Walking;

namespace Carefare.Tests.Prices;

/// <summary>The fast walk and a plain one, byte by byte, read the same from every file, and refuse the same files.</summary>
public sealed class AgreementTests
{
    private const int Whole = 1 << 20;

    private static readonly int Files = Environment.GetEnvironmentVariable("CAREFARE_LONG") == "1" ? 1_000_000 : 20_000;
    private static readonly int[] Windows = [64, 65, 100, 192, 1000, 1 << 18];

    private static readonly CodeSet Some = CodeSet.Read(
        """
        CPT 27447
        CPT 92626
        HCPCS J1450
        HCPCS H0017
        MS-DRG 470
        CPT 99214
        ICD 81.54
        NDC 10135-0729-62
        """
    );

    [Theory]
    [InlineData("tic-v1.0.4__in-network*.json")]
    [InlineData("tic-v2.*__in-network*.json")]
    [InlineData("tic*allowed-amounts*.json")]
    [InlineData("tic*table-of-contents*.json")]
    [InlineData("hpt*.json")]
    [InlineData("hpt*Tall*.csv", "hptval*tall*.csv")]
    [InlineData("hpt*Wide*.csv", "hptval*wide*.csv")]
    public void Whatever_becomes_of_a_file_both_walks_agree_on_it(params string[] patterns)
    {
        var examples = patterns.SelectMany(Examples).ToArray();
        Assert.NotEmpty(examples);
        Parallel.For(
            0,
            Files,
            new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken },
            seed => Agree(Mutations.Of(examples[seed % examples.Length], seed), Windows[seed % Windows.Length], seed)
        );
    }

    [Fact]
    public void Both_walks_agree_on_every_example_whatever_the_pieces_in_which_it_comes()
    {
        foreach (var example in Examples("*.json").Concat(Examples("*.csv")))
        {
            foreach (var window in Windows)
            {
                Agree(example, window, seed: 0);
            }
        }
    }

    [Fact]
    public void Both_walks_agree_where_an_item_is_too_long_to_be_kept_and_its_code_comes_last()
    {
        var rates = string.Join(
            ',',
            Enumerable
                .Range(0, 60_000)
                .Select(rate =>
                    $$"""{"provider_references":[{{rate % 7}}],"negotiated_prices":[{"negotiated_type":"negotiated","negotiated_rate":{{rate}}.25}]}"""
                )
        );
        var file = Encoding.UTF8.GetBytes(
            $$"""
            {"in_network":[
              {"negotiation_arrangement":"ffs","negotiated_rates":[{{rates}}],"billing_code":"27447","billing_code_type":"CPT"},
              {"negotiated_rates":[],"billing_code":"99999","billing_code_type":"CPT"},
              {"negotiated_rates":[{"negotiated_prices":[{"negotiated_rate":7}],"provider_references":[3]}],"billing_code":"99214","billing_code_type":"CPT"}],
             "provider_references":[{"provider_group_id":3,"provider_groups":[{"npi":[1234567890]}]}]}
            """
        );
        Assert.True(file.Length > 4 << 20);
        var read = Agree(file, 1 << 18, seed: 0);
        Assert.Contains("Rate = 59999.25", read, StringComparison.Ordinal);
        Assert.Contains("$.in_network[0].negotiated_rates[59999]", read, StringComparison.Ordinal);
        Assert.Contains("$.in_network[2].negotiated_rates[0]", read, StringComparison.Ordinal);
    }

    private static IEnumerable<byte[]> Examples(string pattern) =>
        Directory
            .EnumerateFiles(Tree.Path("tests", "Carefare.Tests", "vectors", "prices"), pattern)
            .Where(path => !path.EndsWith("expected.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);

    private static string Agree(byte[] file, int window, int seed)
    {
        var plain = Walked.By(Walked.Plainly, file, Some, Whole);
        var fast = Walked.By(Gait.Usual, file, Some, window);
        Assert.True(plain == fast, $"seed {seed}, window {window}: {FirstDifference(plain, fast)}");
        return fast;
    }

    private static string FirstDifference(string plain, string fast)
    {
        var (one, other) = (plain.Split('\n'), fast.Split('\n'));
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"plainly \"{one.ElementAtOrDefault(at)}\", fast \"{other.ElementAtOrDefault(at)}\"";
    }
}
