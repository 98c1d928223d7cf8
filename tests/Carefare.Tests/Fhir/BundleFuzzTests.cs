using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using static Carefare.Tests.Fhir.Invented;

namespace Carefare.Tests.Fhir;

/// <summary>Whatever becomes of a sound bundle on its way, it is read or refused with one sentence, and never makes an answer up.</summary>
public sealed class BundleFuzzTests
{
    private static readonly string Example = File.ReadAllText(Tree.Path("examples", "bundles", "rosa-insurer.json"));

    private static readonly string[] Values =
    [
        "null",
        "0",
        "-1",
        "1e9",
        "true",
        "\"\"",
        "\"x\"",
        "\"2026-02-30\"",
        "[]",
        "{}",
        "[[1]]",
        "{\"a\":{}}",
    ];

    [Fact]
    public void A_bundle_in_which_any_element_is_deleted_or_is_another_value_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[-1, Values.Length - 1])
            .Sample(
                (which, value) =>
                {
                    var bundle = JsonNode.Parse(Example)!;
                    var (holder, key) = Elements(bundle).ElementAt(which % Count);
                    Change(holder, key, value < 0 ? null : JsonNode.Parse(Values[value]), value < 0);
                    HostileBundleTests.IsOneSentenceOrTheSame(Read(bundle, 44));
                },
                iter: 800
            );

    [Fact]
    public void A_bundle_in_which_any_element_is_wrapped_deeper_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 60], Gen.Bool)
            .Sample(
                (which, levels, isList) =>
                {
                    var bundle = JsonNode.Parse(Example)!;
                    var (holder, key) = Elements(bundle).ElementAt(which % Count);
                    var text = (key is int place ? holder[place] : holder[(string)key])?.ToJsonString() ?? "1";
                    var (open, close) = isList ? ("[", "]") : ("{\"extension\":", "}");
                    var wrapped =
                        string.Concat(Enumerable.Repeat(open, levels))
                        + text
                        + string.Concat(Enumerable.Repeat(close, levels));
                    Change(
                        holder,
                        key,
                        JsonNode.Parse(wrapped, documentOptions: new() { MaxDepth = 200 }),
                        isGone: false
                    );
                    HostileBundleTests.IsOneSentenceOrTheSame(Read(bundle, 44));
                },
                iter: 300
            );

    [Fact]
    public void A_bundle_that_is_cut_short_anywhere_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(Example.TrimEnd());
        Gen.Int[0, whole.Length - 1]
            .Sample(
                length =>
                {
                    var reading = Read(whole[..length], 44);
                    HostileBundleTests.IsOneSentenceOrTheSame(reading);
                    Assert.NotNull(reading.Problem);
                },
                iter: 500
            );
    }

    [Fact]
    public void A_bundle_with_any_bytes_changed_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte.Array[1, 4])
            .Sample(
                (at, bytes) =>
                {
                    var text = Encoding.UTF8.GetBytes(Example);
                    bytes.CopyTo(text, at % (text.Length - bytes.Length));
                    HostileBundleTests.IsOneSentenceOrTheSame(Read(text, 44));
                },
                iter: 800
            );

    [Fact]
    public void The_order_of_records_the_layout_and_unknown_extensions_change_no_answer()
    {
        var expected = Facts(JsonNode.Parse(Example)!);
        Gen.Shuffle(Enumerable.Range(0, JsonNode.Parse(Example)!["entry"]!.AsArray().Count).ToArray())
            .Sample(
                order =>
                {
                    var bundle = JsonNode.Parse(Example)!;
                    var entries = bundle["entry"]!.AsArray();
                    bundle["entry"] = new JsonArray([.. order.Select(place => entries[place]!.DeepClone())]);
                    foreach (var entry in bundle["entry"]!.AsArray())
                    {
                        entry!["resource"]!["extension"] = JsonNode.Parse(
                            """[{"url":"https://x.example/e","valueString":"y"}]"""
                        );
                    }

                    Assert.Equal(expected, Facts(bundle));
                },
                iter: 60
            );
    }

    // A claim taken away can leave an answer open or a sum lower, and never a sum higher.
    [Fact]
    public void Without_one_claim_no_more_is_met()
    {
        var whole = Plan(JsonNode.Parse(Example)!);
        var count = JsonNode.Parse(Example)!["entry"]!.AsArray().Count;
        for (var gone = 4; gone < count; gone++)
        {
            var bundle = JsonNode.Parse(Example)!;
            if (bundle["entry"]![gone]!["resource"]!["related"] is not null)
            {
                continue;
            }

            bundle["entry"]!.AsArray().RemoveAt(gone);
            foreach (
                var answer in Plan(bundle)
                    .Answers.Where(answer => answer.Path.EndsWith("_met", StringComparison.Ordinal))
            )
            {
                Assert.True(
                    decimal.Parse(answer.Written) <= decimal.Parse(whole.Answered(answer.Path)!),
                    $"{gone} {answer.Path}"
                );
            }
        }
    }

    private static int Count { get; } = Elements(JsonNode.Parse(Example)!).Count();

    private static List<string> Facts(JsonNode bundle) =>
        [
            .. Record(bundle, 44)
                .Plans.SelectMany(plan =>
                    plan.Answers.Select(answer => $"{plan.Payer} {answer.Path} {answer.Written} {answer.Surety}")
                ),
        ];

    private static void Change(JsonNode holder, object key, JsonNode? value, bool isGone)
    {
        if (holder is JsonArray list)
        {
            if (isGone)
            {
                list.RemoveAt((int)key);
            }
            else
            {
                list[(int)key] = value;
            }
        }
        else if (isGone)
        {
            holder.AsObject().Remove((string)key);
        }
        else
        {
            holder[(string)key] = value;
        }
    }

    private static IEnumerable<(JsonNode Holder, object Key)> Elements(JsonNode at) =>
        at switch
        {
            JsonObject group => group.SelectMany(one =>
                (one.Value is null ? [] : Elements(one.Value)).Prepend((at, one.Key))
            ),
            JsonArray list => list.SelectMany(
                (one, place) => (one is null ? [] : Elements(one)).Prepend((at, (object)place))
            ),
            _ => [],
        };
}
