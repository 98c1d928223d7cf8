using Carefare.Knowledge;

namespace Carefare.Tests.Knowledge;

public sealed class EmbeddedKnowledgeTests
{
    [Fact]
    public void The_knowledge_of_the_library_has_no_problems()
    {
        var (_, problems) = KnowledgeReader.Read(EmbeddedTexts());
        Assert.Empty(problems);
    }

    [Fact]
    public void Read_bit_by_bit_it_holds_the_same_figures_as_read_at_once()
    {
        var (whole, _) = KnowledgeReader.Read(EmbeddedTexts());
        Assert.Equal(
            whole!.Figures.Select(figure => figure.Id),
            KnowledgeBase.Embedded.Figures.Select(figure => figure.Id)
        );
        Assert.All(whole.Figures, figure => Assert.NotNull(KnowledgeBase.Embedded.Find(figure.Id)));
    }

    private static List<KnowledgeText> EmbeddedTexts() =>
        [
            .. Directory
                .EnumerateFiles(Tree.Path("knowledge"), "*.yaml", SearchOption.AllDirectories)
                .Select(path => new KnowledgeText(
                    Path.GetRelativePath(Tree.Root, path).Replace('\\', '/'),
                    File.ReadAllText(path)
                )),
        ];
}
