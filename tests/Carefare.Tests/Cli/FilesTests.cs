using Carefare.Cli;

namespace Carefare.Tests.Cli;

public sealed class FilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("carefare").FullName;
    private readonly StringWriter _said = new();

    private Surroundings Around => new(TextWriter.Null, _said, TextReader.Null, new(2026, 11, 23), 80, Colour: false);

    public void Dispose()
    {
        _said.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var file = Path.Combine(_folder, "case.yaml");
        Assert.True(Files.Write(file, "age: 41 # år\n", Around));
        Assert.True(Files.Read(file, Around, out var text));
        Assert.Equal("age: 41 # år\n", text);
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Refused(Path.Combine(_folder, "nobody.yaml"), "is not there");

    [Fact]
    public void A_folder_is_not_read() => Refused(_folder, "is a folder");

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        var file = Path.Combine(_folder, "case.yaml");
        File.WriteAllBytes(file, [0x61, 0xFF, 0xFE, 0x62]);
        Refused(file, "is not text in UTF-8");
    }

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        var file = Path.Combine(_folder, "case.yaml");
        using (var stream = File.Create(file))
        {
            stream.SetLength(1L << 30);
        }

        Refused(file, "is too large");
    }

    [Fact]
    public void A_folder_is_not_written_over_and_nothing_is_left_beside_it()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "plans")).FullName;
        Assert.False(Files.Write(folder, "page", Around));
        Assert.Contains("is a folder", _said.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("<!doctype html>\n<p>An earlier plan", true)]
    [InlineData("carefare: 1\n", false)]
    public void A_page_takes_the_place_of_a_page_only(string there, bool may)
    {
        var file = Path.Combine(_folder, "there");
        Assert.True(Files.MayHoldPage(file, Around));
        File.WriteAllText(file, there);
        Assert.Equal(may, Files.MayHoldPage(file, Around));
        Assert.Equal(!may, _said.ToString().Contains("is no page. Name another file", StringComparison.Ordinal));
        Assert.Equal(there, File.ReadAllText(file));
    }

    [Fact]
    public void A_file_in_a_folder_that_is_not_there_is_not_written()
    {
        Assert.False(Files.Write(Path.Combine(_folder, "no", "case.yaml"), "", Around));
        Assert.Contains("its folder is not there", _said.ToString(), StringComparison.Ordinal);
    }

    private void Refused(string file, string why)
    {
        Assert.False(Files.Read(file, Around, out var text));
        Assert.Empty(text);
        Assert.Equal(1, _said.ToString().Count(c => c == '\n'));
        Assert.Contains(why, _said.ToString(), StringComparison.Ordinal);
    }
}
