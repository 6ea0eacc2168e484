"""The records go with the program, and so do the modules, which are imported when they are first used."""

from PyInstaller.utils.hooks import collect_data_files, collect_submodules

datas = collect_data_files("caspian")
hiddenimports = collect_submodules("caspian", filter=lambda name: not name.startswith("caspian._pyinstaller"))
